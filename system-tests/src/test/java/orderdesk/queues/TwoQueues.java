package orderdesk.queues;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.messaging.ConfirmationsReader;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Subject;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.confirmation.messaging.OrdersReader;
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
    static final Cause CAUSE = new Cause("operator", "r", null);

    private static final Zone MOSCOW = Zone.sure("Europe/Moscow", Zone.Source.SHOP);

    final SimulatedClock clock = new SimulatedClock(NOW);
    final SimulatedStore confirmations = SimulatedStore.synchronous(clock);
    final SimulatedStore calls = SimulatedStore.synchronous(clock);
    final ConfirmationDesk confirmation =
            orderdesk.confirmation.persistence.Desks.on(confirmations, new FixedShops(), clock);
    final CallbackDesk callback = orderdesk.callback.persistence.Desks.on(calls, new FixedShops(), 4, clock);

    private final AtomicInteger heardOfConfirmations = new AtomicInteger();
    private final AtomicInteger heardOfCalls = new AtomicInteger();

    /** An order of this telephone, to be confirmed. */
    OrderId order(Phone phone, Instant placed) {
        var id = new OrderId(Ids.of("order", phone.e164(), placed.toString()));
        var event = new OrderPlaced(
                id,
                SHOP,
                1,
                "1",
                null,
                Channel.SITE,
                terms(phone),
                Benefits.NONE,
                List.of(),
                List.of(),
                placed,
                placed.plusSeconds(7 * 24 * 3600),
                null);
        var received = new Received<OrderEvent>(
                event, "order:%s:1".formatted(id), "order", id.toString(), 1, SHOP, CAUSE, NOW);
        new OrdersReader(confirmation.cases()).on(received);
        return id;
    }

    /** A call that the same person asked for. */
    CallTask request(Phone phone, boolean onSite) {
        var consent = new Consent("callback", "pd-1", NOW);
        var once = new Once("storefront", phone.e164() + clock.instant(), "hash");
        var subject = Subject.of(phone, MOSCOW).agreed(consent);
        return callback.requests()
                .callback(SHOP, subject, consent, onSite, null, once, CAUSE)
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
            new CallsReader(confirmation.other(), confirmation.callers())
                    .on(toConfirmation.get(heardOfCalls.getAndIncrement()));
        }
    }

    private static OrderTerms terms(Phone phone) {
        var none = new Money(0, "RUB");
        var person = new Person("Иванова", "Ирина", null, null);
        return new OrderTerms(
                new Customer(person, phone, null, MOSCOW, Customer.Type.RETAIL),
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
