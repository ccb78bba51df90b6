package orderdesk.inventory.delivery.carrier;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.OpeningHours;
import orderdesk.inventory.delivery.domain.OpeningHours.Hours;
import orderdesk.inventory.delivery.domain.OpeningHours.Interval;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoint.Kind;
import orderdesk.inventory.delivery.domain.PickupPoint.Place;
import orderdesk.inventory.delivery.domain.PickupPoint.Status;
import orderdesk.inventory.delivery.domain.PickupPoint.Terms;

/** As {@code method=ListPoints} of Boxberry answers: everything is text, the position is two numbers in one. */
final class BoxberryForm implements PointForm {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "Mo", DayOfWeek.MONDAY,
            "Tu", DayOfWeek.TUESDAY,
            "We", DayOfWeek.WEDNESDAY,
            "Th", DayOfWeek.THURSDAY,
            "Fr", DayOfWeek.FRIDAY,
            "Sa", DayOfWeek.SATURDAY,
            "Su", DayOfWeek.SUNDAY);

    /** Russia, by ISO 3166-1 numeric, as this carrier writes it. */
    private static final Map<String, String> COUNTRIES =
            Map.of("643", "RU", "398", "KZ", "112", "BY", "051", "AM", "417", "KG");

    @Override
    public String within() {
        return "";
    }

    @Override
    public PickupPoint point(Part part) {
        var prepaid = part.isTrue("OnlyPrepaidOrders");
        return new PickupPoint(
                Carrier.BOXBERRY,
                part.needed("Code"),
                Kind.COUNTER,
                part.needed("Name"),
                new Place(
                        COUNTRIES.getOrDefault(part.text("CountryCode").orElse("643"), "RU"),
                        part.textOrNull("CityName"),
                        null,
                        part.text("AddressReduce").orElseGet(() -> part.needed("Address")),
                        position(part.needed("GPS")),
                        part.textOrNull("Metro")),
                hours(part),
                new Terms(!prepaid, !prepaid && part.isTrue("Acquiring"), false, Part.grams(part.number("LoadLimit"))),
                Status.OPEN,
                part.text("Phone").stream().toList(),
                part.textOrNull("TripDescription"));
    }

    private static GeoPoint position(String text) {
        var two = List.of(text.split(",", -1));
        if (two.size() != 2) {
            throw new Unusable("GPS is not two numbers");
        }
        return Part.point(
                Part.number("GPS", two.getFirst().strip()),
                Part.number("GPS", two.getLast().strip()));
    }

    private static OpeningHours hours(Part part) {
        var week = new ArrayList<Interval>();
        DAYS.forEach((word, day) -> part.text("Work%sBegin".formatted(word))
                .ifPresent(from -> week.add(new Interval(
                        day, new Hours(Part.time(from), Part.time(part.needed("Work%sEnd".formatted(word))))))));
        week.sort(Comparator.comparing(Interval::day));
        return new OpeningHours(week, List.of());
    }
}
