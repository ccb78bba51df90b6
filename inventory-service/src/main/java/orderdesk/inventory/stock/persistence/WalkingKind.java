package orderdesk.inventory.stock.persistence;

import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.stock.audit.Walking;
import orderdesk.platform.aggregate.AggregateKind;

/** How far the audit has come; nobody else needs to know. */
public final class WalkingKind implements AggregateKind<Walking, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "stockWalks";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Walking> state() {
        return Walking.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }
}
