package orderdesk.inventory.delivery.carrier;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.OpeningHours;
import orderdesk.inventory.delivery.domain.OpeningHours.Exceptional;
import orderdesk.inventory.delivery.domain.OpeningHours.Hours;
import orderdesk.inventory.delivery.domain.OpeningHours.Interval;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoint.Kind;
import orderdesk.inventory.delivery.domain.PickupPoint.Place;
import orderdesk.inventory.delivery.domain.PickupPoint.Status;
import orderdesk.inventory.delivery.domain.PickupPoint.Terms;

/** As {@code GET /v2/deliverypoints} of CDEK answers: weights in kilograms, days from Monday = 1. */
final class CdekForm implements PointForm {

    @Override
    public String within() {
        return "";
    }

    @Override
    public PickupPoint point(Part part) {
        var location = part.part("location");
        return new PickupPoint(
                Carrier.CDEK,
                part.needed("code"),
                part.text("type").orElse("PVZ").equals("POSTAMAT") ? Kind.LOCKER : Kind.COUNTER,
                part.text("name").orElseGet(() -> part.needed("code")),
                new Place(
                        location.text("country_code").orElse("RU"),
                        location.textOrNull("city"),
                        location.textOrNull("postal_code"),
                        location.text("address").orElseGet(() -> location.needed("address_full")),
                        location.point("latitude", "longitude"),
                        part.textOrNull("nearest_metro_station")),
                hours(part),
                terms(part),
                part.text("is_handout").isPresent() && !part.isTrue("is_handout") ? Status.CLOSED_FOR_NOW : Status.OPEN,
                part.parts("phones")
                        .flatMap(phone -> phone.text("number").stream())
                        .toList(),
                part.textOrNull("address_comment"));
    }

    /** Without payment on delivery neither cash nor card is taken, whatever the counter has. */
    private static Terms terms(Part part) {
        var onDelivery = part.text("allowed_cod").isEmpty() || part.isTrue("allowed_cod");
        return new Terms(
                onDelivery && part.isTrue("have_cash"),
                onDelivery && part.isTrue("have_cashless"),
                part.isTrue("is_dressing_room"),
                Part.grams(part.number("weight_max")));
    }

    private static OpeningHours hours(Part part) {
        var week = part.parts("work_time_list")
                .map(day -> new Interval(day(day), hours(day.needed("time"))))
                .toList();
        var exceptions =
                part.parts("work_time_exceptions").map(CdekForm::exceptional).toList();
        return new OpeningHours(week, exceptions);
    }

    private static Exceptional exceptional(Part part) {
        var open = part.text("is_working").isEmpty() || part.isTrue("is_working");
        var hours = part.text("time").filter(_ -> open).map(CdekForm::hours);
        return new Exceptional(date(part.needed("date")), hours.stream().toList());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException _) {
            throw new Unusable("an exception has no date");
        }
    }

    private static DayOfWeek day(Part part) {
        return Days.of(part.number("day").orElseThrow(() -> new Unusable("day is missing")));
    }

    /** "10:00/20:00". */
    private static Hours hours(String text) {
        var ends = List.of(text.split("/", -1));
        if (ends.size() != 2) {
            throw new Unusable("no hours: " + text.substring(0, Math.min(20, text.length())));
        }
        return new Hours(Part.time(ends.getFirst()), Part.time(ends.getLast()));
    }
}
