package orderdesk.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent.Benefits;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Part;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.platform.testing.FixedShops;

/** One order of the shop {@code tribuna} and what is heard of it: placed on a Tuesday at 14:05 in Moscow. */
public final class Story {

    public static final Instant PLACED = Instant.parse("2026-11-24T11:05:00Z");
    public static final Instant KNOWN = PLACED.plusSeconds(1);

    /** When the order is callable: a minute after it was placed. */
    public static final Instant CALLABLE = PLACED.plusSeconds(60);

    public static final OrderId ORDER = order(1);
    public static final OperatorId ANNA = FixedShops.ANNA;
    public static final OperatorId BORIS = FixedShops.BORIS;
    public static final Phone PHONE = new Phone("+79123456789", "8 912 345-67-89");
    public static final Phone OTHER_PHONE = new Phone("+79123456790", "8 912 345-67-90");

    private Story() {}

    public static OrderId order(long number) {
        return new OrderId(new UUID(0x42L, number));
    }

    public static Money rub(long roubles) {
        return new Money(roubles * 100, "RUB");
    }

    public static Line line(int quantity) {
        return new Line(
                new LineId("1"),
                new Sku("FUT-M-RED"),
                "Футболка домашняя, сезон 2025/26",
                new Line.Options("M", "красный", null),
                quantity,
                rub(1290),
                false);
    }

    public static OrderTerms terms() {
        return terms(PHONE, line(1));
    }

    public static OrderTerms terms(Phone phone, Line... lines) {
        var sum = List.of(lines).stream().map(Line::total).reduce(rub(0), Money::plus);
        var none = rub(0);
        var due = sum.plus(rub(350));
        return new OrderTerms(
                new Customer(
                        new Person("Иванова", "Ирина", "Сергеевна", null),
                        phone,
                        "irina@example.ru",
                        Zone.sure("Europe/Moscow", Zone.Source.ADDRESS),
                        Customer.Type.RETAIL),
                new Recipient(new Person("Иванов", "Пётр", null, null), OTHER_PHONE),
                List.of(lines),
                byPost(),
                PaymentMethod.ON_RECEIPT,
                new Totals(sum, none, rub(350), due, none, none, due, none),
                null);
    }

    public static Delivery byPost() {
        var address = new Address("RU", null, "Москва", "119991", List.of("улица Светланская, дом 10"), null);
        return new Delivery(Delivery.Method.POST, address, null, null, new WorkingDays(5, 9), rub(350));
    }

    /** The same order, with another delivery. */
    public static OrderTerms with(OrderTerms terms, Delivery delivery) {
        return new OrderTerms(
                terms.customer(),
                terms.recipient(),
                terms.lines(),
                delivery,
                terms.payment(),
                terms.totals(),
                terms.comment());
    }

    public static OrderPlaced placed() {
        return placed(ORDER, Channel.SITE, terms(), PLACED);
    }

    public static OrderPlaced placed(OrderId order, Channel channel, OrderTerms terms, Instant at) {
        return new OrderPlaced(
                order,
                FixedShops.TRIBUNA,
                1,
                "10427",
                "A-1001",
                channel,
                terms,
                Benefits.NONE,
                List.of(),
                List.of(),
                at,
                at.plusSeconds(7 * 24 * 3600),
                null);
    }

    public static OrderAmended amended(int version, OrderTerms terms) {
        return new OrderAmended(ORDER, version, terms, Set.of(Part.LINES), null, KNOWN);
    }

    public static OrderReopened reopened(int version, Instant at) {
        return new OrderReopened(ORDER, version, terms(), Set.of(Part.LINES), null, at);
    }

    public static OrderConfirmed confirmed(int version, Instant at) {
        return new OrderConfirmed(ORDER, version, terms(), ANNA, at);
    }

    public static ConfirmationRefused refused(RefusalReason reason, Instant at) {
        return new ConfirmationRefused(ORDER, 1, 1, reason, at);
    }

    public static StockChecked checked(int version, int revision) {
        return checked(ORDER, version, revision, true);
    }

    public static StockChecked checked(OrderId order, int version, int revision, boolean complete) {
        return new StockChecked(order, version, revision, List.of(stock(0)), List.of(), complete, null, KNOWN);
    }

    public static StockShort missing(int version, int revision, Instant at) {
        return new StockShort(ORDER, version, revision, List.of(stock(1)), at);
    }

    public static LineStock stock(int missing) {
        return new LineStock(
                new LineId("1"),
                new Sku("FUT-M-RED"),
                1,
                1 - missing,
                missing,
                Certainty.SURE,
                PLACED,
                "sklad",
                rub(1290),
                false,
                null,
                List.of());
    }
}
