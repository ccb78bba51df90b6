package orderdesk.inventory.query;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.inventory.query.domain.Line;
import orderdesk.inventory.query.domain.Line.Heard;
import orderdesk.inventory.query.domain.NotAsked;
import orderdesk.inventory.query.domain.Query;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the services of suppliers, each beside the others: a few calls to one supplier at a time, so that one who hangs
 * keeps nobody waiting but himself.
 *
 * <p><b>Guarantees.</b> A call is made under a lease; whoever dies leaves it to the next. What is said to a supplier may be
 * said again under the same id.
 */
public final class CallDesk {

    /** Calls to one supplier at a time, of one instance of the service. */
    public static final int TO_ONE_MAX = 4;

    private static final Logger LOG = LoggerFactory.getLogger(CallDesk.class);
    private static final int AT_ONCE = 100;

    private final SelectableAggregates<Query, StockEvent> queries;
    private final ChannelDesk channels;
    private final Line line;
    private final Saying saying;
    private final Shops shops;
    private final Clock clock;
    private final Executor executor;
    private final Map<String, One> running = new ConcurrentHashMap<>();

    /** One supplier of one shop. */
    private record One(String shop, String supplier) {

        static One of(Stored<Query> stored) {
            return new One(stored.shop().value(), stored.state().supplier());
        }
    }

    public CallDesk(
            SelectableAggregates<Query, StockEvent> queries,
            Aggregates<OrderStock, StockEvent> orders,
            ChannelDesk channels,
            Line line,
            SupplierLinks links,
            Shops shops,
            Clock clock,
            Executor executor) {
        this.queries = queries;
        this.channels = channels;
        this.line = line;
        this.saying = new Saying(orders, links, shops);
        this.shops = shops;
        this.clock = clock;
        this.executor = executor;
    }

    /** Begins every call that is due and waits for none of them. */
    public void resume() {
        var served = shops.all().stream().map(ShopId::value).toList();
        var more = !served.isEmpty();
        while (more) {
            more = beginsSome(served);
        }
    }

    /** @return whether others may be due behind those of suppliers who are all called now */
    private boolean beginsSome(List<String> served) {
        var full = full();
        var idle = full.stream()
                .map(line -> Filters.and(Filters.eq("shop", line.shop()), Filters.eq("keys.supplier", line.supplier())))
                .toList();
        var due = Filters.and(Filters.in("shop", served), Filters.lte("keys.next", clock.instant()));
        var found = queries.select(
                idle.isEmpty() ? due : Filters.and(due, Filters.nor(idle)), Sorts.ascending("keys.next"), AT_ONCE);
        found.stream().filter(stored -> busy(One.of(stored)) < TO_ONE_MAX).forEach(this::begin);
        return found.size() == AT_ONCE && !full().equals(full);
    }

    /** Suppliers to whom as many calls are made as to one may be. */
    private Set<One> full() {
        return running.values().stream().filter(one -> busy(one) >= TO_ONE_MAX).collect(toSet());
    }

    private long busy(One supplier) {
        return running.values().stream().filter(supplier::equals).count();
    }

    private void begin(Stored<Query> stored) {
        if (running.putIfAbsent(stored.id(), One.of(stored)) == null) {
            executor.execute(() -> {
                try {
                    call(stored);
                } catch (StoreUnavailable e) {
                    LOG.warn(
                            "What {} said waits for the database: {}",
                            stored.state().supplier(),
                            e.getMessage());
                } finally {
                    running.remove(stored.id());
                }
            });
        }
    }

    private void call(Stored<Query> stored) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as exact as what is stored
        var leased = queries.change(stored.shop(), stored.id(), cause(stored), known -> {
            var query = known.orElseThrow().state();
            var next = query.nextTry();
            return Decision.of(next == null || next.isAfter(now) ? query : query.calling(now));
        });
        var query = leased.stored().state();
        var channel = channels.find(stored.shop(), query.supplier()).map(Stored::state);
        if (!now.plus(Query.LEASE).equals(query.nextTry()) || channel.isEmpty() || query.way() == Way.FORM) {
            return; // somebody else was quicker
        }
        var ordering = query.order() != null && !query.order().isPlaced();
        var question = saying.of(leased.stored(), channel.get());
        keep(leased.stored(), ordering ? line.order(question) : line.ask(question));
    }

    private void keep(Stored<Query> asked, Heard heard) {
        var now = clock.instant();
        var version = asked.state().version();
        queries.change(asked.shop(), asked.id(), cause(asked), known -> {
            var query = known.orElseThrow().state();
            return switch (heard) {
                case Heard.Answer(var lines) -> answered(query, version, lines, now);
                case Heard.Taken(var reference) -> query.ordered(reference, now);
                case Heard.Later _ -> Decision.of(isStill(query, asked) ? query.written() : query);
                case Heard.Failed(var why, var forGood, var pause) ->
                    isStill(query, asked) ? query.failed(why, forGood, pause, now) : Decision.of(query);
            };
        });
        LOG.info(
                "Supplier {} of {}: {}", asked.state().supplier(), asked.state().orderId(), word(heard));
    }

    /** There is nothing newer to say to him than what he was called about. */
    private static boolean isStill(Query query, Stored<Query> asked) {
        return Objects.equals(query.nextTry(), asked.state().nextTry());
    }

    /** He may have answered by himself while he was called, or was asked anew meanwhile. */
    private static Decision<Query, StockEvent> answered(Query query, int version, List<Supplied> lines, Instant now) {
        try {
            return query.answered(version, lines, now);
        } catch (NotAsked _) {
            return Decision.of(query);
        }
    }

    private static String word(Heard heard) {
        return switch (heard) {
            case Heard.Answer _ -> "answered";
            case Heard.Taken _ -> "took the order";
            case Heard.Later _ -> "will answer by himself";
            case Heard.Failed failed -> "failed, " + failed.why();
        };
    }

    private static Cause cause(Stored<?> stored) {
        return new Cause("inventory", stored.id(), null);
    }
}
