package orderdesk.local.stack;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Where the customer of the printed story lives: somewhere on earth it is always the middle of the day. */
record Home(String country, String region, String city, String postalCode, String street, String zone) {

    private static final LocalTime LATE_MORNING = LocalTime.of(10, 15);
    private static final LocalTime EARLY_EVENING = LocalTime.of(19, 30);

    private static final List<Home> HOMES = List.of(
            new Home("RU", "RU-MOW", "Москва", "125009", "ул. Тверская, д. 7, кв. 12", "Europe/Moscow"),
            new Home("RU", "RU-SVE", "Екатеринбург", "620014", "ул. Малышева, д. 51, кв. 8", "Asia/Yekaterinburg"),
            new Home("RU", "RU-PRI", "Владивосток", "690091", "ул. Светланская, д. 10, кв. 5", "Asia/Vladivostok"),
            new Home("RU", "RU-KAM", "Петропавловск-Камчатский", "683000", "ул. Ленинская, д. 2", "Asia/Kamchatka"),
            new Home("UY", "UY-MO", "Montevideo", "11000", "Avenida 18 de Julio 1360", "America/Montevideo"));

    /** One whose calling window is open now, and for a while. */
    static Home awakeAt(Instant now) {
        return HOMES.stream().filter(home -> home.isAwakeAt(now)).findFirst().orElse(HOMES.getFirst());
    }

    boolean isAwakeAt(Instant now) {
        var time = now.atZone(ZoneId.of(zone)).toLocalTime();
        return time.isAfter(LATE_MORNING) && time.isBefore(EARLY_EVENING);
    }

    String json() {
        return """
                {"country":"%s","region":"%s","city":"%s","postalCode":"%s","lines":["%s"]}""".formatted(country, region, city, postalCode, street);
    }
}
