package orderdesk.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.callback.CallbackDesk.Around;
import orderdesk.callback.TalkDesk.By;
import orderdesk.callback.messaging.CallsReader;
import orderdesk.callback.messaging.OrdersReader;
import orderdesk.callback.persistence.Desks;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;

/** The service's core on a store in memory. */
public final class Theatre {

    /** A Tuesday, 14:05 in Moscow. */
    public static final Instant NOW = Instant.parse("2026-11-24T11:05:00Z");

    public static final ShopId SHOP = FixedShops.TRIBUNA;
    public static final Set<ShopId> SHOPS = Set.of(SHOP);
    public static final OperatorId ANNA = FixedShops.ANNA;
    public static final OperatorId BORIS = FixedShops.BORIS;
    public static final Cause CAUSE = new Cause("anna", "r", null);
    public static final Phone PHONE = new Phone("+79123456789", "8 912 345-67-89");
    public static final UUID PERSON = CallTask.person(SHOP, PHONE.e164());
    public static final Zone MOSCOW = Zone.sure("Europe/Moscow", Zone.Source.SHOP);
    public static final int PER_SLOT = 2;

    public final SimulatedClock clock;
    public final SimulatedStore store;
    public final CallbackDesk desk;

    /** For whom work is kept that is his. */
    public final Set<OperatorId> atWork = ConcurrentHashMap.newKeySet();

    /** Who asked not to be called. */
    public final Set<Phone> stopped = ConcurrentHashMap.newKeySet();

    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    public Theatre(Instant now) {
        this(new SimulatedClock(now));
    }

    private Theatre(SimulatedClock clock) {
        this(clock, SimulatedStore.synchronous(clock));
    }

    public Theatre(SimulatedClock clock, SimulatedStore store) {
        this.clock = clock;
        this.store = store;
        var around = new Around((_, operator) -> atWork.contains(operator), (_, phone) -> stopped.contains(phone));
        this.desk = Desks.on(store, new FixedShops(), PER_SLOT, around, clock);
    }

    public static CallbackDesk on(SimulatedStore store, Clock clock) {
        return Desks.on(store, new FixedShops(), PER_SLOT, Around.NOTHING, clock);
    }

    public static Phone phone(int number) {
        return new Phone("+7912000%04d".formatted(number), "");
    }

    public static Once once(String key) {
        return new Once("tribuna-storefront", key, "hash of " + key);
    }

    public static Consent consent(String purpose) {
        return new Consent(purpose, "pd-1", NOW);
    }

    /** A customer asks to be called. */
    public CallTask request(Phone phone, boolean onSite, String key) {
        var subject = Subject.of(phone, MOSCOW).agreed(consent("callback"));
        return desk.requests()
                .callback(SHOP, subject, consent("callback"), onSite, null, once(key), CAUSE)
                .stored()
                .state();
    }

    public CallTask registered(Phone phone) {
        var subject = Subject.of(phone, MOSCOW).agreed(consent("welcome-call"));
        return desk.requests()
                .registration(SHOP, subject, once("registered" + phone.e164()), CAUSE)
                .stored()
                .state();
    }

    public CallTask task(CallTaskId id) {
        return desk.tasks().find(SHOP, id).orElseThrow().state();
    }

    /** The best call, dialled by this operator. */
    public By dialled(OperatorId operator) {
        var claimed =
                desk.queue().next(operator, SHOPS, Optional.empty(), CAUSE).orElseThrow();
        var by =
                by(operator, claimed.items().getFirst().state(), claimed.claim().token());
        desk.talks().dial(by, "pbx-1");
        return by;
    }

    public List<CallTaskId> taken(OperatorId operator) {
        return desk.queue().next(operator, SHOPS, Optional.empty(), CAUSE).stream()
                .flatMap(claimed -> claimed.items().stream())
                .map(item -> item.state().taskId())
                .toList();
    }

    public static By by(OperatorId operator, CallTask task, long token) {
        return new By(SHOP, task.taskId(), operator, token, CAUSE);
    }

    public void hear(OrderEvent event, OrderId order) {
        new OrdersReader(desk.orders()).on(received("order", order.toString(), next("order" + order), event));
    }

    /** The service hears of everything that it has announced itself, from the beginning. */
    public void hearOwn() {
        store.deliveries(CallEvent.class).forEach(event -> new CallsReader(desk).on(event));
    }

    private long next(String source) {
        return sequences.merge(source, 1L, Long::sum);
    }

    public static <E> Received<E> received(String source, String subject, long sequence, E event) {
        return new Received<>(
                event,
                "%s:%s:%d".formatted(source, subject, sequence),
                source,
                subject,
                sequence,
                SHOP,
                new Cause(source, "story", null),
                NOW);
    }
}
