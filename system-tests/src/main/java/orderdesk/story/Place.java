package orderdesk.story;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Where a customer lives. The story plays at any hour: somewhere on earth it is always the middle of the day. */
public record Place(String country, String region, String city, String postalCode, String zone) {

    private static final List<Place> PLACES = List.of(
            new Place("RU", "RU-MOW", "Москва", "125009", "Europe/Moscow"),
            new Place("RU", "RU-SVE", "Екатеринбург", "620014", "Asia/Yekaterinburg"),
            new Place("RU", "RU-PRI", "Владивосток", "690091", "Asia/Vladivostok"),
            new Place("RU", "RU-KAM", "Петропавловск-Камчатский", "683000", "Asia/Kamchatka"),
            new Place("UY", "UY-MO", "Montevideo", "11000", "America/Montevideo"));
    private static final LocalTime LATE_MORNING = LocalTime.of(10, 15);
    private static final LocalTime EARLY_EVENING = LocalTime.of(19, 30);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(7, 30);
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);

    /** A place whose shops may call it now, and for a good while. */
    public static Place byDay(Instant now) {
        return PLACES.stream()
                .filter(place -> {
                    var time = place.timeAt(now);
                    return time.isAfter(LATE_MORNING) && time.isBefore(EARLY_EVENING);
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No place on the list is awake at " + now));
    }

    /** A place that must not be called now. */
    static Place byNight(Instant now) {
        return PLACES.stream()
                .filter(place -> {
                    var time = place.timeAt(now);
                    return time.isBefore(NIGHT_ENDS) || time.isAfter(NIGHT_BEGINS);
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No place on the list is asleep at " + now));
    }

    LocalTime timeAt(Instant now) {
        return now.atZone(ZoneId.of(zone)).toLocalTime();
    }

    public Map<String, Object> address() {
        return Map.of(
                "country", country,
                "region", region,
                "city", city,
                "postalCode", postalCode,
                "lines", List.of("ул. Светлая, д. 10, кв. 5"));
    }
}
