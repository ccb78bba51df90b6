package orderdesk.insight.figures.domain;

import java.time.Instant;
import java.time.ZoneId;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

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
        return key(passage.shop(), passage.cameBy(), passage.operator(), passage.placedAt(), zone);
    }

    /** @param at when it happened */
    public String key(
            ShopId shop, @Nullable Channel channel, @Nullable String operator, @Nullable Instant at, ZoneId zone) {
        return switch (this) {
            case SHOP -> shop.value();
            case CHANNEL -> channel == null ? NONE : channel.name();
            case OPERATOR -> operator == null ? NONE : operator;
            case DAY -> at == null ? NONE : at.atZone(zone).toLocalDate().toString();
            case HOUR -> at == null ? NONE : "%02d".formatted(at.atZone(zone).getHour());
        };
    }
}
