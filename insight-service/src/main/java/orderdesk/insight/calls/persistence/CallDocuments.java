package orderdesk.insight.calls.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.OwedCall.Answer;
import orderdesk.insight.calls.domain.OwedCall.Done;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Turn;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Passage.Promises;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads what was learned of calls. */
final class CallDocuments {

    private CallDocuments() {}

    static PhoneCall call(Document stored) {
        return new PhoneCall(
                new ShopId(stored.getString("shop")),
                UUID.fromString(stored.getString("_id")),
                stored.get("beganAt", Date.class).toInstant(),
                at(stored, "answeredAt"),
                stored.get("endedAt", Date.class).toInstant(),
                Direction.valueOf(stored.getString("direction")),
                id(stored.getString("caller")),
                stored.getString("operator"),
                id(stored.getString("task")),
                orders(stored),
                CallResult.valueOf(stored.getString("result")),
                stored.getInteger("rings"),
                Duration.ofMillis(stored.getLong("talkedMillis")),
                stored.getBoolean("mystery", false));
    }

    static OwedCall owed(Document stored) {
        var dialled = stored.get("dialled", new Document());
        return new OwedCall(
                new ShopId(stored.getString("shop")),
                UUID.fromString(stored.getString("_id")),
                CallTaskKind.valueOf(stored.getString("kind")),
                UUID.fromString(stored.getString("person")),
                stored.get("openedAt", Date.class).toInstant(),
                at(stored, "attemptedAt"),
                at(stored, "endedAt"),
                operator(stored, dialled),
                orders(stored),
                Optional.ofNullable(stored.getString("outcome"))
                        .map(CallOutcome::valueOf)
                        .orElse(null),
                done(stored, dialled),
                new Answer(at(stored, "askedAt"), at(stored, "answerBy"), at(stored, "answeredAt")),
                stored.getBoolean("mystery", false));
    }

    static Turn turn(Document stored) {
        return new Turn(
                new ShopId(stored.getString("shop")),
                stored.getString("operator"),
                Presence.valueOf(stored.getString("presence")),
                stored.get("at", Date.class).toInstant(),
                stored.getLong("sequence"));
    }

    private static @Nullable String operator(Document stored, Document dialled) {
        return Optional.ofNullable(stored.getString("operator"))
                .or(() -> dialled.keySet().stream()
                        .min(Comparator.comparingInt(Integer::parseInt))
                        .map(dialled::getString))
                .orElse(null);
    }

    private static Set<OrderId> orders(Document stored) {
        return stored.getList("orders", String.class, List.of()).stream()
                .map(UUID::fromString)
                .map(OrderId::new)
                .collect(Collectors.toSet());
    }

    /** A promise whose giver nobody has said yet is of whoever settled the call. */
    private static Map<String, Done> done(Document stored, Document dialled) {
        var done = new HashMap<String, Done>();
        dialled.values().forEach(who -> done.merge((String) who, new Done(1, Promises.NONE), Done::plus));
        var givers = stored.get("givers", new Document());
        var others = Optional.ofNullable(operator(stored, dialled)).orElse(Grouping.NONE);
        var promises = stored.get("promises", new Document());
        for (var end : promises.keySet()) {
            for (var id : promises.getList(end, String.class)) {
                done.merge(givers.get(id, others), new Done(0, ended(end)), Done::plus);
            }
        }
        return done;
    }

    private static Promises ended(String how) {
        return switch (how) {
            case "given" -> new Promises(1, 0, 0, 0, 0);
            case "kept" -> new Promises(0, 1, 0, 0, 0);
            case "renegotiated" -> new Promises(0, 0, 1, 0, 0);
            case "broken" -> new Promises(0, 0, 0, 1, 0);
            case "lapsed" -> new Promises(0, 0, 0, 0, 1);
            default -> throw new IllegalStateException("No promise ends so: " + how);
        };
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable Instant at(Document stored, String field) {
        return Optional.ofNullable(stored.get(field, Date.class))
                .map(Date::toInstant)
                .orElse(null);
    }
}
