package orderdesk.inventory.query;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.messaging.OrdersReader;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.inventory.query.domain.Line;
import orderdesk.inventory.query.persistence.ChannelKind;
import orderdesk.inventory.query.persistence.QueryKind;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;

/** One instance of the service that asks suppliers, and what these have to say. */
final class Asked {

    static final SupplierLinks LINKS = new SupplierLinks(URI.create("https://stock.example.ru"), "key");

    private static final Cause MANAGER = new Cause("manager", "settings", null);

    private final Line line;

    final ChannelDesk channels;
    final StockDesk stock;
    final QueryDesk queries;
    final CallDesk calls;
    final OrdersReader reader;

    Asked(SimulatedStore store, SimulatedClock clock, Line line) {
        this.line = line;
        var offers = new OffersInMemory().with(OffersInMemory.offer("OWN", 5));
        var orders = store.open(new OrderStockKind());
        var asked = store.open(new QueryKind());
        channels = new ChannelDesk(store.open(new ChannelKind()), clock);
        stock = new StockDesk(
                store.open(new ItemKind()), orders, offers, channels, new FixedShops(), clock, Runnable::run);
        queries = new QueryDesk(asked, orders, channels, new FixedShops(), clock);
        calls = new CallDesk(asked, orders, channels, line, LINKS, new FixedShops(), clock, Runnable::run);
        reader = new OrdersReader(stock, StockDesks.drafts(store, offers, clock));
    }

    /** The same calls, made whenever that executor makes them. */
    CallDesk callingBy(SimulatedStore store, SimulatedClock clock, Executor executor) {
        var asked = store.open(new QueryKind());
        var orders = store.open(new OrderStockKind());
        return new CallDesk(asked, orders, channels, line, LINKS, new FixedShops(), clock, executor);
    }

    void channel(String supplier, Way way, Duration within) {
        var url = way == Way.HTTP ? URI.create("https://" + supplier + ".example.ru") : null;
        channels.settle(
                SHOP,
                supplier,
                _ -> new Channel(
                        supplier, way, true, url, "secret", way == Way.MAIL ? supplier + "@example.ru" : null, within),
                MANAGER,
                _ -> {});
    }

    /** Twice a second or so, for as long as it takes. */
    void settle() {
        for (var round = 0; round < 4; round++) {
            queries.resume();
            calls.resume();
        }
        queries.resume();
    }

    static Supplied has(String sku, int quantity, long roubles, int days) {
        return new Supplied(new Sku(sku), quantity, new Money(roubles * 100, "RUB"), NOON.plus(Duration.ofDays(days)));
    }

    static Orders order(int number) {
        return Orders.numbered(number);
    }

    /** Suppliers who answer what a test says, and remember what they were told. */
    static class Suppliers implements Line {

        final Map<String, List<Supplied>> has = new HashMap<>();
        final List<Question> asked = new ArrayList<>();
        final List<Question> ordered = new ArrayList<>();

        @Override
        public Heard ask(Question question) {
            asked.add(question);
            var lines = has.get(question.channel().supplier());
            return lines == null
                    ? new Heard.Failed(Why.UNREACHABLE, false, Optional.empty())
                    : new Heard.Answer(lines.stream()
                            .filter(line -> question.lines().stream()
                                    .anyMatch(one -> one.sku().equals(line.sku().value())))
                            .toList());
        }

        @Override
        public Heard order(Question question) {
            ordered.add(question);
            return new Heard.Taken("ref-" + question.id());
        }
    }
}
