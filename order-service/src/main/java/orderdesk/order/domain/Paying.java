package orderdesk.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

    private Paying() {}

    /**
     * @throws NotInThisState when the order is closed: the money must be given back
     * @throws Unacceptable when the amount is none, or the reference is known
     */
    public static Decision<Order, OrderEvent> record(Order order, Money amount, String reference, Instant now) {
        Moves.PAY.require(order);
        check(order, amount, reference);
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
