package orderdesk.promo.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.promo.domain.Quota;

/** How uses of limited campaigns are stored: blocks are found where one was given back. */
public final class QuotaKind implements AggregateKind<Quota, BenefitEvent> {

    @Override
    public String service() {
        return "promo";
    }

    @Override
    public String collection() {
        return "quotas";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.BENEFITS);
    }

    @Override
    public Class<Quota> state() {
        return Quota.class;
    }

    @Override
    public Class<BenefitEvent> events() {
        return BenefitEvent.class;
    }

    @Override
    public Map<String, Object> keys(Quota quota) {
        return quota.block() != null && quota.open() ? Map.of("open", quota.campaign()) : Map.of();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("open"));
    }
}
