package orderdesk.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactAttempted;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent.Benefits;
import orderdesk.contracts.order.OrderEvent.Channel;
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
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Storefront;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** One order of the shop {@code tribuna} and what is heard of it: placed on a Tuesday at 14:05 in Moscow. */
public final class Story {

    public static final Instant PLACED = Instant.parse("2026-11-24T11:05:00Z");
    public static final OrderId ORDER = new OrderId(new UUID(0x42L, 1));
    public static final String EMAIL = "irina@example.ru";

    private Story() {}

    public static OrderTerms terms() {
        return terms(EMAIL, "Europe/Moscow");
    }

    public static OrderTerms terms(Person person) {
        return terms(person, EMAIL, "Europe/Moscow");
    }

    public static OrderTerms terms(@Nullable String email, String zone) {
        return terms(new Person("Иванова", "Ирина", "Сергеевна", null), email, zone);
    }

    /** Made only after payment (R027). */
    public static OrderTerms prepaid() {
        return prepaid(terms());
    }

    /** The same, of whom there is nothing but this number. */
    public static OrderTerms prepaid(String e164) {
        return prepaid(callable(e164));
    }

    private static OrderTerms prepaid(OrderTerms terms) {
        var line = line();
        var printed = new Line(
                line.id(), line.sku(), line.name(), line.options(), line.quantity(), line.price(), true, line.vendor());
        return new OrderTerms(
                terms.customer(),
                terms.recipient(),
                List.of(printed),
                terms.delivery(),
                terms.payment(),
                terms.totals(),
                terms.comment());
    }

    /** Whose customer left nothing but this number. */
    public static OrderTerms callable(String e164) {
        return terms(new Person("Иванова", "Ирина", "Сергеевна", null), null, "Europe/Moscow", e164);
    }

    private static OrderTerms terms(Person person, @Nullable String email, String zone) {
        return terms(person, email, zone, "+79123456789");
    }

    private static OrderTerms terms(Person person, @Nullable String email, String zone, String e164) {
        var sum = rub(2580);
        var due = rub(3070);
        return new OrderTerms(
                new Customer(
                        person,
                        new Phone(e164, e164),
                        email,
                        Zone.sure(zone, Zone.Source.ADDRESS),
                        Customer.Type.RETAIL),
                new Recipient(new Person("Иванов", "Пётр", null, null), new Phone("+79123456790", "")),
                List.of(line()),
                delivery(),
                PaymentMethod.COURIER_CARD,
                new Totals(sum, rub(0), rub(490), due, rub(0), rub(0), due, rub(0)),
                null);
    }

    /** The shop {@code tribuna}, which writes in that language. */
    static ShopSettings writingIn(Language language) {
        var shop = FixedShops.tribuna();
        return new ShopSettings(
                shop.brand(),
                shop.zone(),
                shop.currency(),
                shop.country(),
                shop.window(),
                shop.limits(),
                shop.retries(),
                shop.tariffs(),
                new Storefront(shop.front().paymentAddress(), language));
    }

    static Line line() {
        return new Line(
                new LineId("1"),
                new Sku("FUT-M-RED"),
                "Футболка домашняя, сезон 2025/26",
                new Line.Options("M", "красный", null),
                2,
                rub(1290),
                false);
    }

    static Delivery delivery() {
        var address = new Address("RU", null, "Москва", "119991", List.of("улица Светланская, дом 10"), null);
        var slot = new Slot(LocalDate.of(2026, 11, 26), LocalTime.of(10, 0), LocalTime.of(14, 0));
        return new Delivery(Delivery.Method.COURIER, address, null, slot, null, rub(490));
    }

    static Money rub(long roubles) {
        return new Money(roubles * 100, "RUB");
    }

    public static OrderPlaced placed() {
        return placed(ORDER, terms(), PLACED);
    }

    public static OrderPlaced placed(OrderId order, OrderTerms terms, Instant at) {
        return new OrderPlaced(
                order,
                FixedShops.TRIBUNA,
                1,
                "10427",
                "A-1001",
                Channel.SITE,
                terms,
                Benefits.NONE,
                List.of(),
                List.of(),
                at,
                at.plusSeconds(7 * 24 * 3600),
                null);
    }

    public static OrderConfirmed confirmed(int version, Instant at) {
        return new OrderConfirmed(ORDER, version, terms(), FixedShops.ANNA, at);
    }

    /** With a slot that is so much later than the first. */
    public static OrderConfirmed confirmedIn(int version, Instant at, Duration later) {
        var delivery = delivery();
        var slot =
                new Slot(LocalDate.of(2026, 11, 26).plusDays(later.toDays()), LocalTime.of(10, 0), LocalTime.of(14, 0));
        var terms = terms();
        var moved = new OrderTerms(
                terms.customer(),
                terms.recipient(),
                terms.lines(),
                new Delivery(delivery.method(), delivery.address(), null, slot, null, delivery.cost()),
                terms.payment(),
                terms.totals(),
                terms.comment());
        return new OrderConfirmed(ORDER, version, moved, FixedShops.ANNA, at);
    }

    public static OrderReopened reopened(int version, Instant at) {
        return new OrderReopened(ORDER, version, terms(), Set.of(Part.LINES), null, at);
    }

    public static ContactAttempted missed(int attempt, Instant at) {
        return new ContactAttempted(
                ORDER, attempt, FixedShops.ANNA, AttemptResult.NO_ANSWER, null, at.plusSeconds(900), at);
    }

    public static StockChecked asked(Instant at) {
        var line = new LineStock(
                new LineId("1"),
                new Sku("FUT-M-RED"),
                2,
                0,
                2,
                Certainty.ASK,
                null,
                null,
                null,
                false,
                null,
                List.of());
        return new StockChecked(ORDER, 1, 1, List.of(line), List.of("novinki"), false, null, at);
    }
}
