package orderdesk.promo.persistence;

import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.promo.domain.Campaign;

/** How campaigns are stored: found by the hash of their code, which is their id. */
public final class CampaignKind implements AggregateKind<Campaign, BenefitEvent> {

    @Override
    public String service() {
        return "promo";
    }

    @Override
    public String collection() {
        return "campaigns";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.BENEFITS);
    }

    @Override
    public Class<Campaign> state() {
        return Campaign.class;
    }

    @Override
    public Class<BenefitEvent> events() {
        return BenefitEvent.class;
    }
}
