package orderdesk.platform.simulator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.Change;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.OutcomeUnknown;
import orderdesk.platform.aggregate.port.Written;
import orderdesk.platform.inbox.port.ParkingLot;
import org.jspecify.annotations.Nullable;

/** Mistakes that a protocol could make, each of which the simulator has to find. */
public final class Plants {

    private Plants() {}

    public static final Sabotage PUBLISHES_BEFORE_IT_WRITES =
            Sabotage.of((kind, documents, broker) -> rewriting(documents, held -> publish(kind, held, broker)));

    public static final Sabotage MARKS_BEFORE_THE_ACKNOWLEDGEMENT = Sabotage.of(
            (_, documents, _) -> rewriting(documents, held -> having(held, held.sequence(), held.wakeAt())));

    public static final Sabotage FORGETS_THE_TIMER =
            Sabotage.of((_, documents, _) -> rewriting(documents, held -> having(held, held.published(), null)));

    public static final Sabotage TAKES_UNKNOWN_FOR_DONE =
            Sabotage.of((_, documents, _) -> proxy(Documents.class, (method, args) -> {
                try {
                    return call(method, documents, args);
                } catch (OutcomeUnknown e) {
                    return switch (method.getName()) {
                        case "insert", "write" -> Written.DONE;
                        default -> throw e;
                    };
                }
            }));

    public static final Sabotage SWAPS_TWO_EVENTS = Sabotage.ofBroker(broker -> {
        var kept = new HashMap<String, Announcement>();
        return announcement -> {
            var before = kept.remove(announcement.subject());
            if (before == null) {
                kept.put(announcement.subject(), announcement);
                return;
            }
            broker.publish(announcement);
            broker.publish(before);
        };
    });

    public static final Sabotage APPLIES_BEFORE_WHAT_IS_PARKED =
            Sabotage.ofParkingLot(lot -> proxy(ParkingLot.class, (method, args) -> {
                var answer = call(method, lot, args);
                return method.getName().equals("follow") ? Optional.empty() : answer;
            }));

    private static Documents rewriting(Documents documents, UnaryOperator<Held> rewrite) {
        return proxy(Documents.class, (method, args) -> switch (method.getName()) {
            case "insert" -> documents.insert(rewrite.apply((Held) args[0]));
            case "write" -> documents.write(rewritten((Change) args[0], rewrite));
            default -> call(method, documents, args);
        });
    }

    private static Change rewritten(Change change, UnaryOperator<Held> rewrite) {
        return new Change(change.onto(), rewrite.apply(change.next()), change.whole());
    }

    private static Held publish(AggregateKind<?, ?> kind, Held held, Broker broker) {
        kind.topic()
                .ifPresent(topic -> held.history()
                        .forEach(entry -> broker.publish(new Announcement(
                                topic,
                                "%s:%s:%d".formatted(kind.service(), held.id(), entry.sequence()),
                                entry.type(),
                                kind.service(),
                                held.id(),
                                entry.sequence(),
                                entry.at(),
                                held.shop(),
                                entry.cause(),
                                entry.data().toJson().getBytes(StandardCharsets.UTF_8)))));
        return held;
    }

    private static Held having(Held held, long published, @Nullable Instant wakeAt) {
        return Shapes.having(held, published, wakeAt, held.history());
    }

    private interface Planted {
        @Nullable
        Object answer(Method method, Object[] args);
    }

    private static <T> T proxy(Class<T> port, Planted planted) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, args) -> planted.answer(method, args)));
    }

    private static @Nullable Object call(Method method, Object target, Object[] args) {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
