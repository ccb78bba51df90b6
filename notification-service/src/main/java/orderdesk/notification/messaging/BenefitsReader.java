package orderdesk.notification.messaging;

import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.benefit.BenefitEvent.CertificateIssued;
import orderdesk.contracts.benefit.BenefitEvent.CouponIssued;
import orderdesk.contracts.shared.Topics;
import orderdesk.notification.FollowDesk;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.order.domain.Gift;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows promo-service: certificates and coupons whose codes reach their customers by a message. */
public final class BenefitsReader implements Reader<BenefitEvent> {

    private final FollowDesk desk;

    public BenefitsReader(FollowDesk desk) {
        this.desk = desk;
    }

    @Override
    public String topic() {
        return Topics.BENEFITS;
    }

    @Override
    public Class<BenefitEvent> events() {
        return BenefitEvent.class;
    }

    @Override
    public void on(Received<BenefitEvent> received) {
        switch (received.event()) {
            case CertificateIssued it -> issued(received, it);
            case CouponIssued it ->
                desk.follow(
                        received,
                        it.orderId(),
                        Kind.COUPON_ISSUED,
                        new Gift(it.certificateId(), it.masked(), it.face(), it.validUntil()),
                        it.at());
            case BenefitEvent.BenefitsHeld _,
                    BenefitEvent.BenefitsRefused _,
                    BenefitEvent.BenefitsRedeemed _,
                    BenefitEvent.BenefitsReleased _ -> {} // the order's sums say it
            case BenefitEvent.CertificateMoved _,
                    BenefitEvent.CertificateChanged _,
                    BenefitEvent.CampaignChanged _,
                    BenefitEvent.GuessingSuspected _ -> {} // of no customer
            case BenefitEvent.Unknown _ -> {} // from a newer producer; nothing here depends on it
        }
    }

    /** Whoever bought one got its code at once, unless it is for the customer of an order. */
    private void issued(Received<BenefitEvent> received, CertificateIssued it) {
        var order = it.orderId();
        if (order != null) {
            var gift = new Gift(it.certificateId(), it.masked(), it.face(), it.validUntil());
            desk.follow(received, order, Kind.CERTIFICATE_ISSUED, gift, it.at());
        }
    }
}
