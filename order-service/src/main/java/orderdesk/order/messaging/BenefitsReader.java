package orderdesk.order.messaging;

import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsHeld;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsRefused;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.NewsDesk;
import orderdesk.order.SafeDesk;
import orderdesk.order.domain.Listening;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows promo-service: what certificates and codes are worth to an order. */
public final class BenefitsReader implements Reader<BenefitEvent> {

    private final NewsDesk news;
    private final SafeDesk safe;

    public BenefitsReader(NewsDesk news, SafeDesk safe) {
        this.news = news;
        this.safe = safe;
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
            case BenefitsHeld held -> {
                news.hear(received, held.orderId(), (order, now) -> Listening.benefitsHeld(order, held, now));
                safe.consider(received, held.orderId());
            }
            case BenefitsRefused refused ->
                news.hear(received, refused.orderId(), (order, now) -> Listening.benefitsRefused(order, refused, now));
            case BenefitEvent.BenefitsRedeemed _,
                    BenefitEvent.BenefitsReleased _,
                    BenefitEvent.CertificateIssued _,
                    BenefitEvent.CouponIssued _,
                    BenefitEvent.CertificateMoved _,
                    BenefitEvent.CertificateChanged _,
                    BenefitEvent.CampaignChanged _,
                    BenefitEvent.GuessingSuspected _,
                    BenefitEvent.Unknown _ -> {} // nothing here depends on it
        }
    }
}
