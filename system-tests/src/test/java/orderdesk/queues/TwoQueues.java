package orderdesk.queues;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.messaging.ConfirmationsReader;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Subject;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.confirmation.messaging.OrdersReader;
import orderdesk.confirmation.messaging.StockReader;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Benefits;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;

/** Both services' cores, each on a store of its own; what one announces reaches the other when it is told to. */
final class TwoQueues {

    static final Instant NOW = Instant.parse("2026-11-24T11:05:00Z");
    static final ShopId SHOP = FixedShops.TRIBUNA;
    static final Set<ShopId> SHOPS = Set.of(SHOP);
    private static final Duration EXPIRY = Duration.ofDays(14);
    static final Cause CAUSE = new Cause("operator", "r", null);

    static final Zone MOSCOW = Zone.sure("Europe/Moscow", Zone.Source.SHOP);

    final SimulatedClock clock;
    final SimulatedStore confirmations;
    final SimulatedStore calls;
    final ConfirmationDesk confirmation;
    final CallbackDesk callback;

    private final AtomicInteger heardOfConfirmations = new AtomicInteger();
    private final AtomicInteger heardOfCalls = new AtomicInteger();
    private final AtomicLong sequence = new AtomicLong();

    TwoQueues() {
        this(new FixedShops(), NOW);
    }

    TwoQueues(FixedShops shops, Instant start) {
        clock = new SimulatedClock(start);
        confirmations = SimulatedStore.synchronous(clock);
        calls = SimulatedStore.synchronous(clock);
        confirmation = orderdesk.confirmation.persistence.Desks.on(confirmations, shops, clock);
        callback = orderdesk.callback.persistence.Desks.on(calls, shops, 4, CallbackDesk.Around.NOTHING, clock);
    }

    /** An order of this telephone, to be confirmed. */
    OrderId order(Phone phone, Instant placed) {
        return order(SHOP, phone, MOSCOW, placed);
    }

    OrderId order(ShopId shop, Phone phone, Zone zone, Instant placed) {
        var id = new OrderId(Ids.of("order", phone.e164(), placed.toString()));
        OrderEvent event = new OrderPlaced(
                id,
                shop,
                1,
                "1",
                null,
                Channel.SITE,
                terms(phone, zone),
                Benefits.NONE,
                List.of(),
                List.of(),
                placed,
                placed.plus(EXPIRY),
                null);
        hear(received(shop, "order", id.toString(), event));
        return id;
    }

    /** What order-service says, to whoever listens. */
    void hear(Received<OrderEvent> received) {
        new OrdersReader(confirmation.cases()).on(received);
        new orderdesk.callback.messaging.OrdersReader(callback.orders()).on(received);
    }

    /** Its stock is known from now on. */
    void stockKnown(ShopId shop, OrderId order) {
        StockEvent checked = new StockChecked(order, 1, 1, List.of(), List.of(), true, null, clock.instant());
        new StockReader(confirmation.cases()).on(received(shop, "inventory", order.toString(), checked));
    }

    <E> Received<E> received(ShopId shop, String source, String subject, E event) {
        var number = sequence.incrementAndGet();
        var id = "%s:%s:%d".formatted(source, subject, number);
        return new Received<>(event, id, source, subject, number, shop, CAUSE, clock.instant());
    }

    /** A call that the same person asked for. */
    CallTask request(Phone phone, boolean onSite) {
        return request(SHOP, phone, MOSCOW, onSite);
    }

    CallTask request(ShopId shop, Phone phone, Zone zone, boolean onSite) {
        var consent = new Consent("callback", "pd-1", NOW);
        var once = new Once("storefront", phone.e164() + clock.instant(), "hash");
        var subject = Subject.of(phone, zone).agreed(consent);
        return callback.requests()
                .callback(shop, subject, consent, onSite, null, once, CAUSE)
                .stored()
                .state();
    }

    /** Each hears of everything that the other has announced and it has not heard of yet, in order. */
    void hearEachOther() {
        var toCallback = confirmations.deliveries(ConfirmationEvent.class);
        while (heardOfConfirmations.get() < toCallback.size()) {
            new ConfirmationsReader(callback).on(toCallback.get(heardOfConfirmations.getAndIncrement()));
        }
        var toConfirmation = calls.deliveries(CallEvent.class);
        while (heardOfCalls.get() < toConfirmation.size()) {
            new CallsReader(confirmation).on(toConfirmation.get(heardOfCalls.getAndIncrement()));
        }
    }

    private static OrderTerms terms(Phone phone, Zone zone) {
        var none = new Money(0, "RUB");
        var person = new Person("Иванова", "Ирина", null, null);
        return new OrderTerms(
                new Customer(person, phone, null, zone, Customer.Type.RETAIL),
                new Recipient(person, null),
                List.of(),
                new Delivery(
                        Delivery.Method.POST,
                        new Address("RU", null, "Москва", "119991", List.of("улица Светланская, дом 10"), null),
                        null,
                        null,
                        null,
                        none),
                PaymentMethod.ON_RECEIPT,
                new Totals(none, none, none, none, none, none, none, none),
                null);
    }
}
