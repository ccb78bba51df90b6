package orderdesk.order.domain.aftersale;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back, and how long that took (R035).
 *
 * @param dueBy until when it is to be paid
 * @param overdue that was announced
 * @param paid absent until the finance specialist paid it
 * @param certificate that goes back beside it, or instead; absent or nothing where none does
 */
public record Refund(
        Money amount,
        String askedBy,
        Instant askedAt,
        Instant dueBy,
        boolean overdue,
        @Nullable Paid paid,
        @Nullable Money certificate) {

    /**
     * @param reference the bank's own
     * @param way absent where finance did not say, and of what was paid before it was asked
     */
    public record Paid(String reference, String by, Instant at, Payout.@Nullable Way way) {}

    public Optional<Duration> took() {
        return Optional.ofNullable(paid).map(its -> Duration.between(askedAt, its.at()));
    }

    Refund paid(Payout payout, String by, Instant at) {
        return new Refund(
                amount,
                askedBy,
                askedAt,
                dueBy,
                overdue,
                new Paid(payout.reference(), by, at, payout.way()),
                certificate);
    }

    Refund late() {
        return new Refund(amount, askedBy, askedAt, dueBy, true, paid, certificate);
    }

    boolean isOwed() {
        return paid == null;
    }
}
