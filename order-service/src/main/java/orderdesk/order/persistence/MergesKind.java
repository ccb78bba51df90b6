package orderdesk.order.persistence;

import java.util.Optional;
import orderdesk.order.domain.duplicate.Merges;
import orderdesk.order.domain.duplicate.Merges.Changed;
import orderdesk.platform.aggregate.AggregateKind;

/** What a shop merges, {@code _id = shop}; told to nobody. */
public final class MergesKind implements AggregateKind<Merges, Changed> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "merges";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Merges> state() {
        return Merges.class;
    }

    @Override
    public Class<Changed> events() {
        return Changed.class;
    }
}
