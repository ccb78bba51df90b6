package orderdesk.inventory.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.inventory.query.domain.TooManyChannels;
import orderdesk.inventory.stock.Askable;
import orderdesk.inventory.stock.domain.Sourcing.Source;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

/** Keeps how each supplier of a shop is asked. */
public final class ChannelDesk implements Askable {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SelectableAggregates<Channel, StockEvent> channels;
    private final Clock clock;
    private final Map<ShopId, Known> known = new ConcurrentHashMap<>();

    private record Known(Instant at, List<Channel> channels) {}

    public ChannelDesk(SelectableAggregates<Channel, StockEvent> channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    public Optional<Stored<Channel>> find(ShopId shop, String supplier) {
        return channels.find(shop, id(shop, supplier));
    }

    /**
     * @param check of what is there before: refuses by throwing
     * @throws TooManyChannels when the shop has {@value Channel#OF_SHOP_MAX} already
     */
    public Stored<Channel> settle(
            ShopId shop,
            String supplier,
            Function<Optional<Channel>, Channel> next,
            Cause cause,
            Consumer<Optional<Stored<Channel>>> check) {
        var full = channels.count(Filters.eq("shop", shop.value()), Channel.OF_SHOP_MAX) >= Channel.OF_SHOP_MAX;
        var settled = channels.change(shop, id(shop, supplier), cause, before -> {
                    check.accept(before);
                    if (before.isEmpty() && full) {
                        throw new TooManyChannels();
                    }
                    return Decision.of(next.apply(before.map(Stored::state)));
                })
                .stored();
        known.remove(shop);
        return settled;
    }

    @Override
    public List<Source> of(ShopId shop) {
        return all(shop).stream()
                .filter(Channel::asked)
                .map(channel -> new Source(channel.supplier(), channel.within()))
                .toList();
    }

    /** What is settled by another instance is heeded a second later. */
    List<Channel> all(ShopId shop) {
        var now = clock.instant();
        var last = known.get(shop);
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) >= 0) {
            last = new Known(now, read(shop));
            known.put(shop, last);
        }
        return last.channels();
    }

    private List<Channel> read(ShopId shop) {
        return channels
                .select(Filters.eq("shop", shop.value()), Sorts.ascending("keys.supplier"), Channel.OF_SHOP_MAX)
                .stream()
                .map(Stored::state)
                .toList();
    }

    private static String id(ShopId shop, String supplier) {
        return Ids.of("supplier-channel", shop.value(), supplier).toString();
    }
}
