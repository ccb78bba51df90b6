package orderdesk.insight.messaging;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Topics;
import orderdesk.insight.Chronicle;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** What certificates and codes took off the price. */
public final class BenefitsReader implements Reader<BenefitEvent> {

    private final Chronicle chronicle;

    public BenefitsReader(Chronicle chronicle) {
        this.chronicle = chronicle;
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
        chronicle.keep(received, orders(received.event()));
    }

    private static List<OrderId> orders(BenefitEvent event) {
        return switch (event) {
            case BenefitEvent.BenefitsHeld it -> List.of(it.orderId());
            case BenefitEvent.BenefitsRefused it -> List.of(it.orderId());
            case BenefitEvent.BenefitsRedeemed it -> List.of(it.orderId());
            case BenefitEvent.BenefitsReleased it -> List.of(it.orderId());
            case BenefitEvent.CouponIssued it -> List.of(it.orderId());
            case BenefitEvent.CertificateMoved it -> List.of(it.orderId());
            case BenefitEvent.CertificateIssued it ->
                Optional.ofNullable(it.orderId()).stream().toList();
            case BenefitEvent.CertificateChanged _,
                    BenefitEvent.CampaignChanged _,
                    BenefitEvent.GuessingSuspected _,
                    BenefitEvent.Unknown _ -> List.of(); // about codes, not about one order
        };
    }
}
