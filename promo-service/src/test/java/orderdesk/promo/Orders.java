package orderdesk.promo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
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
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.codes.KeyedCodes;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** One order of the shop {@code tribuna}, and what order-service announces of it, in sequence. */
public final class Orders {

    public static final ShopId SHOP = new ShopId("tribuna");
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final KeyedCodes CODES = new KeyedCodes("a key of the tests");
    public static final Money DELIVERY = roubles(350);

    private final OrderId id;
    private final String phone;
    private final @Nullable String email;
    private final Instant at;
    private long sequence;

    private Orders(int number, String phone, @Nullable String email, Instant at) {
        this.id = new OrderId(new UUID(0, number));
        this.phone = phone;
        this.email = email;
        this.at = at;
    }

    public static Orders numbered(int number) {
        return of("+7916%07d".formatted(number), number);
    }

    public static Orders of(String phone, int number) {
        return new Orders(number, phone, null, NOON);
    }

    /** With a telephone of its own. */
    public static Orders by(String email, int number) {
        return new Orders(number, "+7917%07d".formatted(number), email, NOON);
    }

    /** Another one of the same customer. */
    public Orders again(int number, Instant later) {
        return new Orders(number, phone, email, later);
    }

    public static Money roubles(long amount) {
        return new Money(amount * 100, "RUB");
    }

    /** Lines numbered from 1: article number and roubles of one piece in turn. */
    public static List<Line> lines(Object... skusAndPrices) {
        var lines = new ArrayList<Line>();
        for (var at = 0; at < skusAndPrices.length; at += 2) {
            var sku = new Sku((String) skusAndPrices[at]);
            var price = roubles((int) skusAndPrices[at + 1]);
            lines.add(new Line(new LineId("" + (at / 2 + 1)), sku, "Товар " + sku, Options.NONE, 1, price, false));
        }
        return lines;
    }

    public OrderId id() {
        return id;
    }

    public Received<OrderEvent> placed(List<Line> lines, String... codes) {
        return received(new OrderPlaced(
                id,
                SHOP,
                1,
                "T-" + id,
                null,
                OrderEvent.Channel.SITE,
                terms(lines),
                codes.length == 0 ? OrderEvent.Benefits.NONE : OrderEvent.Benefits.PENDING,
                hidden(codes),
                List.of(),
                at,
                at.plusSeconds(7 * 24 * 3600),
                null));
    }

    public Received<OrderEvent> amended(int version, List<Line> lines) {
        return received(new OrderAmended(id, version, terms(lines), Set.of(Part.LINES), null, at));
    }

    /** The codes are all that it has now. */
    public Received<OrderEvent> recoded(int version, List<Line> lines, String... codes) {
        return received(new OrderAmended(id, version, terms(lines), Set.of(), null, at, hidden(codes)));
    }

    public Received<OrderEvent> reopened(int version, List<Line> lines) {
        return received(new OrderReopened(id, version, terms(lines), Set.of(Part.LINES), null, at));
    }

    public Received<OrderEvent> confirmed(int version, List<Line> lines) {
        return received(new OrderConfirmed(id, version, terms(lines), new OperatorId("anna"), at));
    }

    public Received<OrderEvent> cancelled() {
        return received(new OrderCancelled(id, "передумал", "anna", at));
    }

    public Received<OrderEvent> delivery(OrderEvent.DeliveryResult result) {
        return received(new OrderEvent.DeliveryReported(id, result, null, "r1", at));
    }

    /** As the next event of the order. */
    public Received<OrderEvent> received(OrderEvent event) {
        sequence++;
        return new Received<>(
                event,
                "order:%s:%d".formatted(id, sequence),
                "order",
                id.toString(),
                sequence,
                SHOP,
                new Cause("site", "request-1", null),
                at);
    }

    private static List<Code> hidden(String... codes) {
        return Stream.of(codes).map(CODES::hidden).toList();
    }

    private OrderTerms terms(List<Line> lines) {
        var person = new Person("Иванов", "Пётр", null, null);
        var address = new Address("RU", "RU-MOW", "Москва", "101000", List.of("Мясницкая, 1"), null);
        var nothing = Money.zero("RUB");
        return new OrderTerms(
                new Customer(
                        person,
                        new Phone(phone, phone),
                        email,
                        Zone.sure("Europe/Moscow", Zone.Source.ADDRESS),
                        Customer.Type.RETAIL),
                new Recipient(person, null),
                lines,
                new Delivery(Delivery.Method.POST, address, null, null, null, DELIVERY),
                PaymentMethod.ON_RECEIPT,
                new Totals(nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing),
                null);
    }
}
