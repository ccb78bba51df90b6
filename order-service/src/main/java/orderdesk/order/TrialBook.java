package orderdesk.order;

import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.safe.Comparison;

/** What came of orders that a rule held for. */
public interface TrialBook {

    /** @param rule its tag: results of other versions do not count */
    Results of(ShopId shop, String rule);

    /**
     * @param byRule confirmed without a call
     * @param calledAnyway drawn to be called
     * @param compared those of both that have a result
     */
    record Results(long byRule, long calledAnyway, Comparison compared) {}
}
