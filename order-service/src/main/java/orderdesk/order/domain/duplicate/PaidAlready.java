package orderdesk.order.domain.duplicate;

import orderdesk.contracts.shared.Money;

/** Money came in for the order that would go: keep this one, or give its money back first. */
public final class PaidAlready extends RuntimeException {
    public PaidAlready(Money paid) {
        super("%d of the minor unit of %s were paid for it.".formatted(paid.minor(), paid.currency()));
    }
}
