package orderdesk.insight.figures.domain;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What the orders of a time are told apart by. */
public enum Grouping {
    SHOP,
    CHANNEL,
    OPERATOR,
    /** The day on which it was placed. */
    DAY,
    /** The hour of the day in which it was placed, 00 to 23. */
    HOUR;

    /** Of an order that nobody has dialled, or of which only other services have spoken. */
    public static final String NONE = "";

    String key(Passage passage, ZoneId zone) {
        return switch (this) {
            case SHOP -> passage.shop().value();
            case CHANNEL ->
                Optional.ofNullable(passage.channel()).map(Enum::name).orElse(NONE);
            case OPERATOR -> Optional.ofNullable(passage.operator()).orElse(NONE);
            case DAY ->
                placed(passage, zone).map(at -> at.toLocalDate().toString()).orElse(NONE);
            case HOUR ->
                placed(passage, zone).map(at -> "%02d".formatted(at.getHour())).orElse(NONE);
        };
    }

    private static Optional<ZonedDateTime> placed(Passage passage, ZoneId zone) {
        return Optional.ofNullable(passage.placedAt()).map(at -> at.atZone(zone));
    }
}
