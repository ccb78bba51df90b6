package orderdesk.contracts.benefit;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/** What promo-service announces on the topic {@code benefits}. No event carries a code in clear. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = BenefitEvent.Unknown.class)
public sealed interface BenefitEvent {

    /**
     * Discounts and certificate money are held for this version of the order: all of them, so that the one with the
     * highest revision says everything.
     */
    @JsonTypeName("promo.benefits-held.v1")
    record BenefitsHeld(OrderId orderId, int orderVersion, int revision, List<Held> held, Instant at)
            implements BenefitEvent {}

    /**
     * A code of this version of the order cannot be used for it.
     *
     * @param masked the code, as it may be shown
     * @param reason why, as a word of promo-service's
     * @param partial other codes of the order are worth something: a BenefitsHeld of a higher revision follows
     */
    @JsonTypeName("promo.benefits-refused.v1")
    record BenefitsRefused(
            OrderId orderId,
            int orderVersion,
            int revision,
            String masked,
            String reason,
            Instant at,
            @Nullable Boolean partial)
            implements BenefitEvent {

        public BenefitsRefused(
                OrderId orderId, int orderVersion, int revision, String masked, String reason, Instant at) {
            this(orderId, orderVersion, revision, masked, reason, at, null);
        }
    }

    /** The order is confirmed: what was held for it is spent. */
    @JsonTypeName("promo.benefits-redeemed.v1")
    record BenefitsRedeemed(OrderId orderId, int orderVersion, int revision, List<Held> redeemed, Instant at)
            implements BenefitEvent {}

    /** The order has ended, or has no codes any more: what was held or spent for it is free again. */
    @JsonTypeName("promo.benefits-released.v1")
    record BenefitsReleased(OrderId orderId, int orderVersion, int revision, Instant at) implements BenefitEvent {}

    /**
     * A certificate can be used; whoever bought it got its code once.
     *
     * @param batch of those that were issued together
     * @param orderId whose customer is to get the code by a message; the code is asked for by whoever sends it
     */
    @JsonTypeName("promo.certificate-issued.v1")
    record CertificateIssued(
            String certificateId,
            String masked,
            Money face,
            Instant validUntil,
            @Nullable String batch,
            Instant at,
            @Nullable OrderId orderId)
            implements BenefitEvent {

        public CertificateIssued(
                String certificateId,
                String masked,
                Money face,
                Instant validUntil,
                @Nullable String batch,
                Instant at) {
            this(certificateId, masked, face, validUntil, batch, at, null);
        }
    }

    /**
     * An apology to the customer of an order (R110), to be delivered by a message; the code is asked for by whoever
     * sends it.
     */
    @JsonTypeName("promo.coupon-issued.v1")
    record CouponIssued(
            String certificateId,
            OrderId orderId,
            String masked,
            Money face,
            Instant validUntil,
            String reason,
            Instant at)
            implements BenefitEvent {}

    /**
     * Money of a certificate moved for one order.
     *
     * @param held what this order holds of it now
     * @param spent what this order has spent of it now
     * @param free what is left on the certificate for anybody
     */
    @JsonTypeName("promo.certificate-moved.v1")
    record CertificateMoved(String certificateId, OrderId orderId, Money held, Money spent, Money free, Instant at)
            implements BenefitEvent {}

    /** Somebody changed until when a certificate is valid, or whether it may be used at all. */
    @JsonTypeName("promo.certificate-changed.v1")
    record CertificateChanged(
            String certificateId, String masked, Instant validUntil, boolean blocked, String reason, Instant at)
            implements BenefitEvent {}

    /** A campaign was planned or changed; orders that hold its discount keep it. */
    @JsonTypeName("promo.campaign-changed.v1")
    record CampaignChanged(
            String campaignId, int version, String name, Instant from, Instant to, boolean stopped, Instant at)
            implements BenefitEvent {}

    /**
     * Somebody tries codes that do not exist.
     *
     * @param who the client, or the visitor that it named
     * @param misses since {@code since}
     */
    @JsonTypeName("promo.guessing-suspected.v1")
    record GuessingSuspected(String who, int misses, Instant since, Instant at) implements BenefitEvent {}

    /** Stands in for event types added after this build, so that an older reader skips them. */
    record Unknown() implements BenefitEvent {}

    /**
     * What one code is worth to this order.
     *
     * @param amount taken off the order's total (DISCOUNT) or paid towards it (CERTIFICATE)
     * @param remaining what stays on the certificate
     * @param goods the part of the amount that falls on goods; the rest falls on delivery
     * @param lines a discount, spread over the lines; they sum up to the amount
     * @param validUntil when what stays on the certificate lapses
     */
    record Held(
            String masked,
            Kind kind,
            Money amount,
            Money remaining,
            @Nullable Money goods,
            @Nullable List<Share> lines,
            @Nullable Instant validUntil) {

        public Held(String masked, Kind kind, Money amount, Money remaining) {
            this(masked, kind, amount, remaining, null, null, null);
        }

        public enum Kind {
            DISCOUNT,
            CERTIFICATE
        }
    }

    /** The part of a discount that falls on one line. */
    record Share(LineId line, Money amount) {}
}
