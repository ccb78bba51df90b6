package orderdesk.inventory.delivery.carrier;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import orderdesk.contracts.shared.Address.GeoPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of a point, read patiently: carriers write numbers as texts, truth as "Yes", and leave out what they do not
 * know. Texts are cut to a bearable length.
 */
record Part(JsonNode json) {

    static final int TEXT_MAX = 1_000;

    Part part(String name) {
        return new Part(json.path(name));
    }

    Stream<Part> parts(String name) {
        var list = json.path(name);
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false).limit(400).map(Part::new)
                : Stream.empty();
    }

    /** Without blanks around it; nothing where it is empty, or no text and no number. */
    Optional<String> text(String name) {
        var value = json.path(name);
        var text = value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(0, Math.min(TEXT_MAX, text.length())));
    }

    @Nullable
    String textOrNull(String name) {
        return text(name).orElse(null);
    }

    /** @throws Unusable where it is missing */
    String needed(String name) {
        return text(name).orElseThrow(() -> new Unusable(name + " is missing"));
    }

    Optional<Double> number(String name) {
        return text(name).map(text -> number(name, text.replace(',', '.')));
    }

    boolean isTrue(String name) {
        return text(name)
                .map(text -> List.of("true", "yes", "1").contains(text.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    /** Degrees in two members. */
    GeoPoint point(String latitude, String longitude) {
        return point(
                number(latitude).orElseThrow(() -> new Unusable(latitude + " is missing")),
                number(longitude).orElseThrow(() -> new Unusable(longitude + " is missing")));
    }

    /** Nobody's counter is at 0, 0: a carrier writes that where he does not know. */
    static GeoPoint point(double latitude, double longitude) {
        var sound = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
        if (!sound) {
            throw new Unusable("no place on Earth: %s, %s".formatted(latitude, longitude));
        }
        return new GeoPoint(latitude, longitude);
    }

    static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new Unusable(name + " is not a number");
        }
    }

    /** "09:00", "9:00", "09:00:00"; "24:00" is midnight. */
    static LocalTime time(String text) {
        var hours = text.strip();
        var padded = hours.indexOf(':') == 1 ? "0" + hours : hours;
        try {
            return padded.startsWith("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(padded);
        } catch (DateTimeParseException _) {
            throw new Unusable("no time of day: " + hours.substring(0, Math.min(20, hours.length())));
        }
    }

    /** Kilograms to grams; nothing where it is 0, which says that nobody limits it. */
    static @Nullable Integer grams(Optional<Double> kilograms) {
        return kilograms
                .filter(weight -> weight > 0 && weight < 100_000)
                .map(weight -> (int) Math.round(weight * 1_000))
                .orElse(null);
    }
}
