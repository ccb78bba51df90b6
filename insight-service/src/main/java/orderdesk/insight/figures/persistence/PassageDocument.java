package orderdesk.insight.figures.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passage.Contact;
import orderdesk.insight.figures.domain.Passage.End;
import orderdesk.insight.figures.domain.Passage.Origin;
import orderdesk.insight.figures.domain.Passage.Parcel;
import orderdesk.insight.figures.domain.Tracing;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A {@link Passage} as it is stored: flat, so that any of it can be asked for. */
final class PassageDocument {

    static final String SHOP = "shop";
    static final String FACTS = "facts";
    static final String CHANNEL = "channel";
    static final String PLACED_AT = "placedAt";
    static final String ATTEMPTED_AT = "attemptedAt";
    static final String TARGET_MISSED = "targetMissed";
    static final String BREACHED = "breached";
    static final String RULES = "rules";
    static final String CAME_BY = "cameBy";
    static final String OPERATOR = "operator";
    static final String CONFIRMED_AT = "confirmedAt";
    static final String ORIGIN = "origin";
    static final String END = "end";
    static final String PARCEL = "parcel";
    static final String ABSENT_GOODS = "absentGoods";
    static final String MYSTERY = "mystery";
    static final String BY_RULE = "byRule";

    /** It is owed a call; absent where former rules folded it. */
    static final String OWED = "owed";

    private PassageDocument() {}

    static Document of(Passage passage) {
        var contact = passage.contact();
        var origin = passage.origin();
        return new Document("_id", passage.order().toString())
                .append(SHOP, passage.shop().value())
                .append(FACTS, passage.facts())
                .append(RULES, Tracing.RULES)
                .append(CHANNEL, name(passage.channel()))
                .append(ORIGIN, origin == null ? null : origin.event())
                .append("originChannel", origin == null ? null : name(origin.channel()))
                .append(CAME_BY, name(passage.cameBy()))
                .append(PLACED_AT, passage.placedAt())
                .append(ATTEMPTED_AT, contact.attemptedAt())
                .append("talkedAt", contact.talkedAt())
                .append(CONFIRMED_AT, contact.confirmedAt())
                .append(TARGET_MISSED, contact.targetMissed())
                .append(BREACHED, contact.breached())
                .append(OPERATOR, passage.operator())
                .append("deeds", passage.deeds().stream().map(DeedsDocument::of).toList())
                .append(END, name(passage.end()))
                .append(PARCEL, name(passage.parcel().result()))
                .append("reminded", passage.parcel().reminded())
                .append(ABSENT_GOODS, passage.absentGoods())
                .append(MYSTERY, passage.mystery())
                .append(BY_RULE, passage.byRule())
                .append(OWED, passage.isOwedACall());
    }

    static Passage read(Document stored) {
        return new Passage(
                new ShopId(stored.getString(SHOP)),
                new OrderId(UUID.fromString(stored.getString("_id"))),
                stored.getInteger(FACTS),
                named(stored, CHANNEL, Channel::valueOf),
                origin(stored),
                at(stored, PLACED_AT),
                new Contact(
                        at(stored, ATTEMPTED_AT),
                        at(stored, "talkedAt"),
                        at(stored, CONFIRMED_AT),
                        stored.getBoolean(TARGET_MISSED),
                        stored.getBoolean(BREACHED)),
                stored.getString(OPERATOR),
                DeedsDocument.read(stored),
                named(stored, END, End::valueOf),
                new Parcel(named(stored, PARCEL, DeliveryResult::valueOf), stored.getBoolean("reminded")),
                stored.getBoolean(ABSENT_GOODS),
                stored.getBoolean(MYSTERY, false),
                stored.getBoolean(BY_RULE, false));
    }

    private static @Nullable Origin origin(Document stored) {
        return Optional.ofNullable(stored.getString(ORIGIN))
                .map(event -> new Origin(event, named(stored, "originChannel", Channel::valueOf)))
                .orElse(null);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E> @Nullable E named(Document stored, String field, Function<String, E> named) {
        return Optional.ofNullable(stored.getString(field)).map(named).orElse(null);
    }

    private static @Nullable Instant at(Document stored, String field) {
        return Optional.ofNullable(stored.getDate(field)).map(Date::toInstant).orElse(null);
    }
}
