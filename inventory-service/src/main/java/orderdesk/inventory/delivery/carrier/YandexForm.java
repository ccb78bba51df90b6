package orderdesk.inventory.delivery.carrier;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
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

/** As {@code pickup-points/list} of Yandex Delivery answers: hours by groups of days, hours and minutes apart. */
final class YandexForm implements PointForm {

    private static final Map<String, Kind> KINDS =
            Map.of("terminal", Kind.LOCKER, "post_office", Kind.POST_OFFICE, "pickup_point", Kind.COUNTER);

    @Override
    public String within() {
        return "points";
    }

    @Override
    public PickupPoint point(Part part) {
        var address = part.part("address");
        var position = part.part("position");
        var methods = part.parts("payment_methods")
                .flatMap(method -> Stream.ofNullable(method.json().asString(null)))
                .toList();
        return new PickupPoint(
                Carrier.YANDEX,
                part.needed("id"),
                KINDS.getOrDefault(part.text("type").orElse("pickup_point"), Kind.COUNTER),
                part.text("name").orElse("Пункт выдачи"),
                new Place(
                        "RU",
                        address.textOrNull("locality"),
                        address.textOrNull("postal_code"),
                        address.needed("full_address"),
                        position.point("latitude", "longitude"),
                        null),
                new OpeningHours(
                        part.part("schedule")
                                .parts("restrictions")
                                .flatMap(YandexForm::days)
                                .toList(),
                        List.of()),
                new Terms(methods.contains("cash_on_receipt"), methods.contains("card_on_receipt"), false, null),
                Status.OPEN,
                part.part("contact").text("phone").stream().toList(),
                part.textOrNull("instruction"));
    }

    private static Stream<Interval> days(Part part) {
        var hours = new Hours(time(part.part("time_from")), time(part.part("time_to")));
        return part.parts("days")
                .map(day -> new Interval(Days.of(Part.number("days", day.json().asString(""))), hours));
    }

    private static LocalTime time(Part part) {
        return Part.time("%02.0f:%02.0f"
                .formatted(
                        part.number("hours").orElse(0.0), part.number("minutes").orElse(0.0)));
    }
}
