package orderdesk.contracts.benefit;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;

/** What promo-service announces on the topic {@code benefits}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = BenefitEvent.Unknown.class)
public sealed interface BenefitEvent {

    /** Discounts and certificate money are held for this version of the order. */
    @JsonTypeName("promo.benefits-held.v1")
    record BenefitsHeld(OrderId orderId, int orderVersion, int revision, List<Held> held, Instant at)
            implements BenefitEvent {}

    /**
     * A code of this version of the order cannot be used for it.
     *
     * @param masked the code, as it may be shown
     * @param reason why, as a word of promo-service's
     */
    @JsonTypeName("promo.benefits-refused.v1")
    record BenefitsRefused(OrderId orderId, int orderVersion, int revision, String masked, String reason, Instant at)
            implements BenefitEvent {}

    /** Stands in for event types added after this build, so that an older reader skips them. */
    record Unknown() implements BenefitEvent {}

    /**
     * What one code is worth to this order.
     *
     * @param amount taken off the order's total (DISCOUNT) or paid towards it (CERTIFICATE)
     * @param remaining what stays on the certificate
     */
    record Held(String masked, Kind kind, Money amount, Money remaining) {

        public enum Kind {
            DISCOUNT,
            CERTIFICATE
        }
    }
}
