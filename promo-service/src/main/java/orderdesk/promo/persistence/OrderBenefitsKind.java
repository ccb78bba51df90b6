package orderdesk.promo.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.promo.domain.OrderBenefits;

/** How the benefits of orders are stored: found while they are being applied, since when. */
public final class OrderBenefitsKind implements AggregateKind<OrderBenefits, BenefitEvent> {

    @Override
    public String service() {
        return "promo";
    }

    @Override
    public String collection() {
        return "orderBenefits";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.BENEFITS);
    }

    @Override
    public Class<OrderBenefits> state() {
        return OrderBenefits.class;
    }

    @Override
    public Class<BenefitEvent> events() {
        return BenefitEvent.class;
    }

    @Override
    public Map<String, Object> keys(OrderBenefits benefits) {
        return benefits.applying() ? Map.of("applying", benefits.since()) : Map.of();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("applying"));
    }
}
