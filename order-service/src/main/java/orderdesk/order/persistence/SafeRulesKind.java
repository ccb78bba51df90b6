package orderdesk.order.persistence;

import java.util.Optional;
import orderdesk.order.domain.safe.SafeRules;
import orderdesk.order.domain.safe.SafeRules.Switched;
import orderdesk.platform.aggregate.AggregateKind;

/** By which rules a shop confirms without a call, {@code _id = shop}. */
public final class SafeRulesKind implements AggregateKind<SafeRules, Switched> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "safeRules";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<SafeRules> state() {
        return SafeRules.class;
    }

    @Override
    public Class<Switched> events() {
        return Switched.class;
    }
}
