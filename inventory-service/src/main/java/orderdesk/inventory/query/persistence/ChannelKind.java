package orderdesk.inventory.query.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.platform.aggregate.AggregateKind;

/** How suppliers are asked; nobody else needs to know. */
public final class ChannelKind implements AggregateKind<Channel, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "supplierChannels";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Channel> state() {
        return Channel.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public Map<String, Object> keys(Channel channel) {
        return Map.of("supplier", channel.supplier());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("supplier"));
    }
}
