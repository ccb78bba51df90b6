package orderdesk.notification.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.message.domain.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one order that messages speak about, or that decides whether they are still true.
 *
 * @param known absent while only others have spoken of the order
 * @param delayed a line must be asked for, a supplier is awaited, or the queue is long
 * @param delivered what the carrier reported last
 * @param early what was wished for before the order was known
 * @param beside what else messages speak about; nothing where it was never heard of
 */
public record Correspondence(
        OrderId orderId,
        ShopId shop,
        @Nullable Known known,
        Status status,
        Contact contact,
        boolean delayed,
        OrderEvent.@Nullable DeliveryResult delivered,
        List<Wish> early,
        @Nullable Beside beside) {

    /** An order is heard of within seconds of what is said about it; of more wishes the last are kept. */
    static final int EARLY_MAX = 50;

    public Correspondence {
        early = List.copyOf(early);
        beside = beside == null ? Beside.NOTHING : beside; // as it was kept before anybody spoke of such things
    }

    public enum Status {
        OPEN,
        AGREED,
        CONFIRMED,
        CANCELLED,
        EXPIRED
    }

    /** Of an order that nobody has spoken of yet. */
    public static Correspondence about(OrderId order, ShopId shop) {
        return new Correspondence(order, shop, null, Status.OPEN, Contact.NONE, false, null, List.of(), null);
    }

    /** @throws IllegalStateException for an event before the first */
    public Correspondence after(OrderEvent event) {
        return switch (event) {
            case OrderEvent.OrderPlaced it -> with(Known.of(it), Status.OPEN);
            case OrderEvent.OrderAmended it -> with(placed().with(it.version(), it.terms()), status);
            case OrderEvent.OrderReopened it -> with(placed().with(it.version(), it.terms()), Status.OPEN);
            case OrderEvent.PaymentRecorded it -> with(placed().with(it.totals()), status);
            case OrderEvent.OrderAgreed _ -> with(placed(), Status.AGREED);
            case OrderEvent.OrderConfirmed it -> with(placed().with(it.version(), it.terms()), Status.CONFIRMED);
            case OrderEvent.ConfirmationRefused _ -> with(placed(), Status.OPEN);
            case OrderEvent.OrderCancelled _ -> ended(Status.CANCELLED);
            case OrderEvent.OrderExpired _ -> ended(Status.EXPIRED);
            case OrderEvent.DeliveryReported it ->
                new Correspondence(orderId, shop, known, status, contact, delayed, it.result(), early, beside);
            case AfterSaleEvent it -> with(beside().after(it));
            case OrderDrafted _, MysteryEvent _, OrderEvent.Unknown _ -> this;
        };
    }

    public Correspondence after(ConfirmationEvent event) {
        return new Correspondence(
                orderId, shop, known, status, contact.after(event), delayed, delivered, early, beside);
    }

    public Correspondence with(Gift gift) {
        return with(beside().with(gift));
    }

    private Correspondence with(Beside other) {
        return new Correspondence(orderId, shop, known, status, contact, delayed, delivered, early, other);
    }

    @Override
    public Beside beside() {
        return Objects.requireNonNull(beside);
    }

    public Correspondence foreseeingDelay() {
        return new Correspondence(orderId, shop, known, status, contact, true, delivered, early, beside);
    }

    /** Keeps wishes until the order is known; once it is, none has to be kept. */
    public Correspondence wishing(List<Wish> wishes) {
        if (known != null) {
            return this;
        }
        var all = new ArrayList<>(early);
        wishes.stream().filter(wish -> !all.contains(wish)).forEach(all::add);
        var last = all.subList(Math.max(0, all.size() - EARLY_MAX), all.size());
        return new Correspondence(orderId, shop, null, status, contact, delayed, delivered, last, beside);
    }

    public Optional<Known> order() {
        return Optional.ofNullable(known);
    }

    private Known placed() {
        if (known == null) {
            throw new IllegalStateException("Order %s goes on before it was placed".formatted(orderId));
        }
        return known;
    }

    /** A draft ends without having been an order. */
    private Correspondence ended(Status how) {
        return new Correspondence(orderId, shop, known, how, contact, delayed, delivered, early, beside);
    }

    private Correspondence with(Known order, Status next) {
        return new Correspondence(orderId, shop, order, next, contact, delayed, delivered, early, beside);
    }
}
