package orderdesk.order.domain.aftersale;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import orderdesk.contracts.order.AfterSaleEvent.CouponWanted;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import org.jspecify.annotations.Nullable;

/** Whom a case after the sale waits for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Stage {

    /** The desk: somebody has to do the next step. */
    record Open() implements Stage {}

    /**
     * The customer, who was asked for a photo.
     *
     * @param since he is waited for; absent of what was stored before it was kept
     */
    record AwaitsEvidence(Instant dueBy, @Nullable Instant since) implements Stage {}

    /** The finance specialist (R035). */
    record AwaitsRefund() implements Stage {}

    record Resolved(
            Resolution resolution, @Nullable CouponWanted coupon, String answer, boolean inTime, String by, Instant at)
            implements Stage {

        /** Whoever is refused is answered, and not helped. */
        public boolean solved() {
            return resolution != Resolution.REJECTED;
        }
    }

    /** As it is shown and searched for. */
    default Name name() {
        return switch (this) {
            case Open _ -> Name.OPEN;
            case AwaitsEvidence _ -> Name.AWAITS_EVIDENCE;
            case AwaitsRefund _ -> Name.AWAITS_REFUND;
            case Resolved _ -> Name.RESOLVED;
        };
    }

    enum Name {
        OPEN,
        AWAITS_EVIDENCE,
        AWAITS_REFUND,
        RESOLVED
    }
}
