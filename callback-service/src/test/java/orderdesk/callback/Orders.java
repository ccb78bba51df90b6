package orderdesk.callback;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderEvent.Benefits;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
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
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Slot;
import orderdesk.platform.aggregate.Ids;
import org.jspecify.annotations.Nullable;

/** One order of {@link Theatre#PHONE} and what is heard of it. */
public final class Orders {

    public static final OrderId ORDER = new OrderId(Ids.of("order"));

    /** Thursday, 16:00 to 18:00. */
    public static final Slot SLOT = new Slot(LocalDate.of(2026, 11, 26), LocalTime.of(16, 0), LocalTime.of(18, 0));

    private Orders() {}

    public static OrderTerms terms(@Nullable Slot slot) {
        var none = new Money(0, "RUB");
        var sum = new Money(129_000, "RUB");
        var person = new Person("Иванова", "Ирина", null, null);
        return new OrderTerms(
                new Customer(person, PHONE, null, Theatre.MOSCOW, Customer.Type.RETAIL),
                new Recipient(person, null),
                List.of(),
                new Delivery(
                        Delivery.Method.COURIER,
                        new Address("RU", null, "Москва", "119991", List.of("улица Светланская, дом 10"), null),
                        null,
                        slot,
                        null,
                        none),
                PaymentMethod.COURIER_CARD,
                new Totals(sum, none, none, sum, none, none, sum, none),
                null);
    }

    public static OrderPlaced placed() {
        return new OrderPlaced(
                ORDER,
                SHOP,
                1,
                "10427",
                null,
                Channel.SITE,
                terms(null),
                Benefits.NONE,
                List.of(),
                List.of(),
                NOW,
                NOW.plusSeconds(7 * 24 * 3600),
                null);
    }

    public static OrderConfirmed confirmed(int version, @Nullable Slot slot, Instant at) {
        return new OrderConfirmed(ORDER, version, terms(slot), ANNA, at);
    }

    public static OrderReopened reopened(int version) {
        return new OrderReopened(ORDER, version, terms(SLOT), Set.of(Part.DELIVERY), null, NOW);
    }

    public static DeliveryReported reported(DeliveryResult result, String reference) {
        return new DeliveryReported(ORDER, result, "никого нет дома", reference, NOW);
    }
}
