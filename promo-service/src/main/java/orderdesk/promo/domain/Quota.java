package orderdesk.promo.domain;

import java.time.Instant;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Uses of one campaign that may be taken: a block of its limit, or those of one customer.
 *
 * @param block of the campaign's limit; absent where the limit is one customer's
 * @param capacity as of the last ask
 */
public record Quota(String campaign, @Nullable Integer block, long capacity, Holds holds) {

    /** Uses in one block of a campaign's limit: small enough for a document that is written with every use. */
    public static final int BLOCK = 100;

    public static String ofCustomer(String campaign, String customer) {
        return Ids.of(campaign, "customer", customer).toString();
    }

    public static String ofBlock(String campaign, int block) {
        return Ids.of(campaign, "block", Integer.toString(block)).toString();
    }

    public static Quota of(String campaign, @Nullable Integer block) {
        return new Quota(campaign, block, 0, Holds.NONE);
    }

    public Decision<Quota, BenefitEvent> asked(Ask ask, long limit, Instant now) {
        return Decision.of(new Quota(campaign, block, limit, holds.asked(ask, limit, now)));
    }

    /** Something was given back that another order may have. */
    public boolean open() {
        return holds.taken() < capacity && holds.live() < Holds.MAX;
    }
}
