package orderdesk.inventory.catalogue.persistence;

import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Analogues;
import orderdesk.platform.aggregate.AggregateKind;

/** What shops declare to do instead, one document for each product; nobody else needs to be told. */
public final class AnaloguesKind implements AggregateKind<Analogues, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "analogues";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Analogues> state() {
        return Analogues.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }
}
