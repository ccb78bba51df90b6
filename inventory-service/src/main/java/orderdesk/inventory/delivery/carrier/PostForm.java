package orderdesk.inventory.delivery.carrier;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.OpeningHours;
import orderdesk.inventory.delivery.domain.OpeningHours.Hours;
import orderdesk.inventory.delivery.domain.OpeningHours.Interval;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoint.Kind;
import orderdesk.inventory.delivery.domain.PickupPoint.Place;
import orderdesk.inventory.delivery.domain.PickupPoint.Status;
import orderdesk.inventory.delivery.domain.PickupPoint.Terms;

/** As the Russian Post's {@code /postoffice/1.0} answers: an office is known by its postal code, and has breaks. */
final class PostForm implements PointForm {

    @Override
    public String within() {
        return "";
    }

    @Override
    public PickupPoint point(Part part) {
        var code = part.needed("postal-code");
        return new PickupPoint(
                Carrier.POST,
                code,
                part.text("type-code").orElse("").equalsIgnoreCase("ПОЧТОМАТ") ? Kind.LOCKER : Kind.POST_OFFICE,
                "Отделение " + code,
                new Place(
                        "RU",
                        part.textOrNull("settlement"),
                        code,
                        part.needed("address-source"),
                        part.point("latitude", "longitude"),
                        null),
                new OpeningHours(
                        part.parts("working-hours").flatMap(PostForm::day).toList(), List.of()),
                new Terms(true, true, false, null),
                status(part),
                part.parts("phones")
                        .flatMap(phone -> phone.text("phone-number").stream())
                        .toList(),
                null);
    }

    private static Status status(Part part) {
        if (part.isTrue("is-closed")) {
            return Status.CLOSED;
        }
        return part.isTrue("is-temporary-closed") ? Status.CLOSED_FOR_NOW : Status.OPEN;
    }

    /** A day without hours is closed. */
    private static Stream<Interval> day(Part part) {
        var begin = part.text("begin-worktime");
        var end = part.text("end-worktime");
        if (begin.isEmpty() || end.isEmpty()) {
            return Stream.empty();
        }
        var day = Days.of(part.number("weekday-id").orElseThrow(() -> new Unusable("weekday-id is missing")));
        var breaks = part.parts("lunches")
                .map(lunch -> new Hours(
                        Part.time(lunch.needed("begin-lunch-time")), Part.time(lunch.needed("end-lunch-time"))))
                .toList();
        return between(day, Part.time(begin.get()), Part.time(end.get()), breaks).stream();
    }

    private static List<Interval> between(DayOfWeek day, LocalTime begin, LocalTime end, List<Hours> breaks) {
        var open = new ArrayList<Interval>();
        var from = begin;
        for (var pause : breaks) {
            open.add(new Interval(day, new Hours(from, pause.from())));
            from = pause.to();
        }
        open.add(new Interval(day, new Hours(from, end)));
        return open;
    }
}
