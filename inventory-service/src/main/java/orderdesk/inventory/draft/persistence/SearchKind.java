package orderdesk.inventory.draft.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.draft.domain.Search;
import orderdesk.platform.aggregate.AggregateKind;

/** Searches for what drafts mean: found until they are done. */
public final class SearchKind implements AggregateKind<Search, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "searches";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.STOCK);
    }

    @Override
    public Class<Search> state() {
        return Search.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public Map<String, Object> keys(Search search) {
        return search.isDone() ? Map.of() : Map.of("since", search.since());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("since"));
    }
}
