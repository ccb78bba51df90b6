package orderdesk.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Part;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;

/** One order of the shop {@code tribuna}, and what order-service announces of it, in sequence. */
public final class Orders {

    public static final ShopId SHOP = new ShopId("tribuna");
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final Zone MOSCOW = Zone.sure("Europe/Moscow", Zone.Source.ADDRESS);
    private static final Money NOTHING = Money.zero("RUB");

    private final OrderId id;
    private long sequence;

    private Orders(OrderId id) {
        this.id = id;
    }

    public static Orders numbered(int number) {
        return new Orders(id(number));
    }

    public static OrderId id(int number) {
        return new OrderId(new UUID(0, number));
    }

    public static Money roubles(long amount) {
        return new Money(amount * 100, "RUB");
    }

    /** Lines numbered from 1, at 100 roubles a piece. */
    public static List<Line> lines(Object... skusAndQuantities) {
        var lines = new ArrayList<Line>();
        for (var at = 0; at < skusAndQuantities.length; at += 2) {
            var sku = (String) skusAndQuantities[at];
            lines.add(line(at / 2 + 1, sku, (int) skusAndQuantities[at + 1], roubles(100)));
        }
        return lines;
    }

    public static Line line(int number, String sku, int quantity, Money price) {
        return new Line(new LineId("" + number), new Sku(sku), "Товар " + sku, Options.NONE, quantity, price, false);
    }

    public OrderId id() {
        return id;
    }

    public Received<OrderEvent> placed(List<Line> lines) {
        return placed(1, lines, NOON);
    }

    public Received<OrderEvent> placed(int version, List<Line> lines, Instant at) {
        return placed(version, lines, at, MOSCOW);
    }

    /** @param zone in which the customer lives */
    public Received<OrderEvent> placed(int version, List<Line> lines, Instant at, Zone zone) {
        return received(new OrderPlaced(
                id,
                SHOP,
                version,
                "T-" + id.value().getLeastSignificantBits(),
                null,
                OrderEvent.Channel.SITE,
                terms(lines, zone),
                OrderEvent.Benefits.NONE,
                List.of(),
                List.of(),
                at,
                at.plusSeconds(7 * 24 * 3600),
                null));
    }

    public Received<OrderEvent> amended(int version, List<Line> lines) {
        return received(new OrderAmended(id, version, terms(lines), Set.of(Part.LINES), null, NOON.plusSeconds(60)));
    }

    public Received<OrderEvent> reopened(int version, List<Line> lines) {
        return received(new OrderReopened(id, version, terms(lines), Set.of(Part.LINES), null, NOON.plusSeconds(90)));
    }

    public Received<OrderEvent> confirmed(int version, List<Line> lines) {
        return received(new OrderConfirmed(id, version, terms(lines), new OperatorId("anna"), NOON.plusSeconds(120)));
    }

    public Received<OrderEvent> cancelled() {
        return received(new OrderCancelled(id, "передумал", "anna", NOON.plusSeconds(180)));
    }

    public Received<OrderEvent> expired() {
        return received(new OrderExpired(id, NOON.plusSeconds(180)));
    }

    public Received<OrderEvent> delivery(OrderEvent.DeliveryResult result) {
        return received(new OrderEvent.DeliveryReported(id, result, null, "r1", NOON.plusSeconds(240)));
    }

    /** As the next event of the order. */
    public Received<OrderEvent> received(OrderEvent event) {
        sequence++;
        var subject = id.toString();
        return new Received<>(
                event,
                "order:%s:%d".formatted(subject, sequence),
                "order",
                subject,
                sequence,
                SHOP,
                new Cause("site", "request-1", null),
                NOON);
    }

    public static OrderTerms terms(List<Line> lines) {
        return terms(lines, MOSCOW);
    }

    private static OrderTerms terms(List<Line> lines, Zone zone) {
        var person = new Person("Иванов", "Пётр", null, null);
        var address = new Address("RU", "RU-MOW", "Москва", "101000", List.of("Мясницкая, 1"), null);
        return new OrderTerms(
                new Customer(person, null, null, zone, Customer.Type.RETAIL),
                new Recipient(person, null),
                lines,
                new Delivery(Delivery.Method.POST, address, null, null, null, NOTHING),
                PaymentMethod.ON_RECEIPT,
                new Totals(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
                null);
    }
}
