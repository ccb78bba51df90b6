package orderdesk.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.Known.Payment;
import orderdesk.platform.Decision;

/** Money that came in for an order; it may be what an agreed one waited for (R027). */
public final class Paying {

    /** In minor units: a hundred of them still add up far below what a long holds. */
    static final long AMOUNT_MAX = 10_000_000_000_000L;

    static final int PAYMENTS_MAX = 100;

    /** Begins the reference of what a shop credits to an order that replaces another: nobody paid it. */
    static final String CREDIT = "after-sale/";

    private Paying() {}

    /**
     * @throws NotInThisState when the order is closed: the money must be given back
     * @throws Unacceptable when the amount is none, or the reference is known
     */
    public static Decision<Order, OrderEvent> record(Order order, Money amount, String reference, Instant now) {
        Moves.PAY.require(order);
        if (reference.startsWith(CREDIT)) {
            throw Unacceptable.because("/reference", "reserved", "The desk credits under %s itself.".formatted(CREDIT));
        }
        check(order, amount, reference);
        return recorded(order, amount, reference, now);
    }

    /** What the right product costs, so that its customer owes nothing. */
    static Decision<Order, OrderEvent> credit(Order order, Money amount, AfterSaleId caseId, Instant now) {
        return recorded(order, amount, CREDIT + caseId, now);
    }

    /** The case whose goods this order brings; empty of every other order. */
    public static Optional<AfterSaleId> credited(Order order) {
        return order.known().payments().stream()
                .map(Payment::reference)
                .filter(each -> order.placement().apartFrom() != null && each.startsWith(CREDIT))
                .map(each -> new AfterSaleId(UUID.fromString(each.substring(CREDIT.length()))))
                .findFirst();
    }

    private static Decision<Order, OrderEvent> recorded(Order order, Money amount, String reference, Instant now) {
        var paid = order.knowing(order.known().with(new Payment(amount, reference, now)));
        var recorded =
                new PaymentRecorded(order.id(), amount, reference, paid.terms().totals(), now);
        var resumed = Agreeing.resume(paid, now);
        return new Decision<>(
                resumed.next(),
                Stream.concat(Stream.<OrderEvent>of(recorded), resumed.events().stream())
                        .toList());
    }

    private static void check(Order order, Money amount, String reference) {
        var currency = order.terms().totals().total().currency();
        if (!amount.currency().equals(currency)) {
            throw Unacceptable.because("/amount/currency", "currency", "The order is in %s.".formatted(currency));
        }
        if (amount.minor() <= 0 || amount.minor() > AMOUNT_MAX) {
            throw Unacceptable.because("/amount/minor", "range", "1 to %d.".formatted(AMOUNT_MAX));
        }
        checkReference(order.known().payments(), reference);
    }

    private static void checkReference(List<Payment> payments, String reference) {
        if (payments.stream().anyMatch(each -> each.reference().equals(reference))) {
            throw Unacceptable.because("/reference", "payment-known", "This payment is recorded already.");
        }
        if (payments.size() >= PAYMENTS_MAX) {
            throw Unacceptable.because("", "too-many-payments", "At most %d.".formatted(PAYMENTS_MAX));
        }
    }
}
