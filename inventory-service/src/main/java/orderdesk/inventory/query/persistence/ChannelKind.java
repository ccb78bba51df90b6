package orderdesk.inventory.query.persistence;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;
import org.jspecify.annotations.Nullable;

/** How suppliers are asked; nobody else needs to know. */
public final class ChannelKind implements SettingKind<Channel, StockEvent> {

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

    @Override
    public Setting setting(Channel channel) {
        return new Setting(
                channel.supplier(),
                new Told(channel.way(), channel.asked(), channel.url(), channel.address(), channel.within()));
    }

    /** His secret is his and ours. */
    private record Told(
            Way way,
            boolean asked,
            @Nullable URI url,
            @Nullable String address,
            Duration within) {}
}
