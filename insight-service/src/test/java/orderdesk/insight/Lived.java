package orderdesk.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderEvent.Benefits;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Relay;

/** What insight-service hears of one customer: an order that was cancelled, and a call that was owed to him and made. */
final class Lived {

    private static final ShopId SHOP = FixedShops.TRIBUNA;

    private Lived() {}

    static void story(OrderId order, Phone phone, Person who, String comment, Address address) {
        var now = Instant.now();
        var call = new CallId(UUID.randomUUID());
        var task = new CallTaskId(UUID.randomUUID());
        var sides = new CallSides(CallSides.Direction.INBOUND, phone, null, new OperatorId("anna"), task, null);
        var orders = Arrivals.on(Topics.ORDERS, "order", SHOP);
        var said = Arrivals.on(Topics.CALLS, "callback", SHOP);
        Relay.send(
                orders.event(order.toString(), 1, placed(order, phone, who, comment, address, now.minusSeconds(600))),
                Arrivals.forged(
                        orders.event(
                                order.toString(),
                                2,
                                new OrderCancelled(order, who.given() + " передумал", "tribuna-storefront", now)),
                        "ce_time",
                        now.toString()),
                said.event(
                        task.toString(),
                        1,
                        new CallTaskOpened(
                                task, CallTaskKind.CALLBACK, person(phone), zone(), null, now.minusSeconds(300))),
                said.event(call.toString(), 1, new CallEnded(call, sides, CallResult.TALKED, 2, 5_000, 60_000, now)),
                said.event(
                        task.toString(),
                        2,
                        new CallTaskCompleted(
                                task,
                                CallTaskKind.CALLBACK,
                                CallOutcome.ANSWERED,
                                CallTopic.PRODUCT,
                                new OperatorId("anna"),
                                null,
                                now)));
    }

    private static OrderPlaced placed(
            OrderId order, Phone phone, Person who, String comment, Address address, Instant at) {
        var none = new Money(0, "RUB");
        var sum = new Money(129_000, "RUB");
        var terms = new OrderTerms(
                new Customer(who, phone, null, zone(), Customer.Type.RETAIL),
                new Recipient(who, phone),
                List.of(),
                new Delivery(Delivery.Method.COURIER, address, null, null, null, none),
                PaymentMethod.COURIER_CARD,
                new Totals(sum, none, none, sum, none, none, sum, none),
                comment);
        return new OrderPlaced(
                order,
                SHOP,
                1,
                "10427",
                null,
                Channel.SITE,
                terms,
                Benefits.NONE,
                List.of(),
                List.of(),
                at,
                at.plusSeconds(7 * 24 * 3600),
                null);
    }

    private static Zone zone() {
        return Zone.sure("Europe/Moscow", Zone.Source.SHOP);
    }

    static UUID person(Phone phone) {
        return Ids.of(SHOP.value(), phone.e164());
    }
}
