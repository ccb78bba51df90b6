package orderdesk.mirror.export;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/** Times, lengths and numbers as people and programs write them. */
final class Values {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd][d.MM.uuuu][d/MM/uuuu][, ][ ]['T']H:mm[:ss][.SSSSSS][.SSS][ ][XXX][XX]")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})");

    private final ZoneId zone;
    private final String region;

    /**
     * @param zone that times without an offset are in
     * @param region ISO 3166 country of numbers without a country code
     */
    Values(ZoneId zone, String region) {
        this.zone = zone;
        this.region = region;
    }

    /** A moment, where need be of a date and a time that stand in two cells. */
    Instant moment(String date, String time) {
        var text = date.contains(":") || time.isEmpty() ? date : date + " " + time;
        try {
            var read = WRITTEN.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            return read instanceof ZonedDateTime exact
                    ? exact.toInstant()
                    : ((LocalDateTime) read).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            throw new NotUnderstood("\"%s\" is no date with a time".formatted(text));
        }
    }

    /** A number to dial; nothing where there is none, as with one that was hidden. */
    @Nullable
    String phone(String text) {
        return Phone.parse(text, region).map(Phone::e164).orElse(null);
    }

    /** How long a talk was: seconds, or minutes and hours with colons. */
    Duration length(String text) {
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        var clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            throw new NotUnderstood("\"%s\" is no length of a talk".formatted(text));
        }
        var hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        return Duration.ofHours(hours)
                .plusMinutes(Long.parseLong(clock.group(2)))
                .plusSeconds(Long.parseLong(clock.group(3)));
    }
}
