package orderdesk.order;

import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.PaidReference;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;

/**
 * Payments by which money went back, by the bank's own reference. A reference is claimed before its case is paid.
 *
 * <p>Guarantees: of all cases of a shop at most one is paid by a reference; the same case may say it again after a crash.
 */
final class PaidReferences {

    private final Aggregates<PaidReference, OrderEvent> claims;

    PaidReferences(Aggregates<PaidReference, OrderEvent> claims) {
        this.claims = claims;
    }

    /** @throws ReferenceTaken where another case was paid by it */
    void claim(ShopId shop, String reference, AfterSaleId id, Cause cause) {
        var claimed = claims.change(
                        shop,
                        Ids.of("paid-reference", shop.value(), reference.strip())
                                .toString(),
                        cause,
                        known -> Decision.of(known.map(Stored::state).orElseGet(() -> new PaidReference(id))))
                .stored()
                .state();
        if (!claimed.caseId().equals(id)) {
            throw new ReferenceTaken(reference);
        }
    }
}
