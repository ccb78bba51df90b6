package orderdesk.inventory.supplier.fetch;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.supplier.PriceListDesk;
import orderdesk.inventory.supplier.domain.AlreadyReading;
import orderdesk.inventory.supplier.domain.NotFetching;
import orderdesk.inventory.supplier.domain.OlderList;
import orderdesk.inventory.supplier.domain.Overtaken;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.domain.Sync.Validators;
import orderdesk.inventory.supplier.domain.Syncing;
import orderdesk.inventory.supplier.feed.FeedBroken;
import orderdesk.inventory.supplier.fetch.Feeds.Answer;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches suppliers' lists when they are due (R094).
 *
 * <p><b>Guarantees.</b> Of several instances one fetches: who does is one write of the supplier. A supplier that hangs
 * keeps nobody else waiting. Whoever is killed while fetching is replaced after {@link
 * orderdesk.inventory.supplier.domain.Sync#LEASE}; a list that he had let in by then is found unchanged.
 */
public final class FetchDesk {

    /** Lists that are fetched at once by one instance; each is read with little memory, but some. */
    static final int AT_ONCE = 8;

    private static final int LOOKED_AT = 100;
    private static final String ACTOR = "inventory";
    private static final Logger LOG = LoggerFactory.getLogger(FetchDesk.class);

    private final SelectableAggregates<Supplier, StockEvent> suppliers;
    private final PriceListDesk lists;
    private final Feeds feeds;
    private final Shops shops;
    private final Clock clock;
    private final Executor lanes;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Set<String> underway = ConcurrentHashMap.newKeySet();

    /** @param lanes runs the fetching, which may take minutes */
    public FetchDesk(
            SelectableAggregates<Supplier, StockEvent> suppliers,
            PriceListDesk lists,
            Feeds feeds,
            Shops shops,
            Clock clock,
            Executor lanes) {
        this.suppliers = suppliers;
        this.lists = lists;
        this.feeds = feeds;
        this.shops = shops;
        this.clock = clock;
        this.lanes = lanes;
    }

    /** Begins to fetch what is due; whoever runs the service calls it about once a second. */
    public void resume() {
        var served = shops.all().stream().map(ShopId::value).toList();
        var due = Filters.and(Filters.in("shop", served), Filters.lte("keys.fetch", clock.instant()));
        for (var stored : suppliers.select(due, Sorts.ascending("keys.fetch"), LOOKED_AT)) {
            if (!room.tryAcquire()) {
                return; // those that wait the longest come first the next time
            }
            if (underway.add(stored.id())) {
                lanes.execute(() -> attempt(stored));
            } else {
                room.release();
            }
        }
    }

    private void attempt(Stored<Supplier> due) {
        try {
            fetch(due, UUID.randomUUID().toString());
        } catch (NotFetching _) {
            LOG.debug("Somebody else fetches the list of {}", due.id());
        } catch (StoreUnavailable e) {
            LOG.warn("Fetching the list of {} waits for the database: {}", due.id(), e.getMessage());
        } finally {
            underway.remove(due.id());
            room.release();
        }
    }

    private void fetch(Stored<Supplier> due, String token) {
        var now = clock.instant();
        var begun = change(due, supplier -> Syncing.fetch(supplier, token, now));
        switch (feeds.get(address(begun.state()), Syncing.known(begun.state()))) {
            case Answer.Given given -> take(begun, token, given);
            case Answer.Unchanged _ -> unchanged(begun, token);
            case Answer.Failed failed -> fail(begun, token, failed.reason(), failed.pause());
        }
    }

    private void take(Stored<Supplier> begun, String token, Answer.Given given) {
        try (var list = given.list()) {
            var validators = new Validators(given.etag(), given.modified(), list.sha256());
            finish(
                    begun,
                    token,
                    validators,
                    lists.take(begun.shop(), begun.state().code(), list.file(), list.sha256(), cause(begun)));
        } catch (FeedBroken e) {
            fail(begun, token, e.code(), null);
        } catch (OlderList _) {
            fail(begun, token, "older", null);
        } catch (AlreadyReading | Overtaken _) {
            fail(begun, token, "overtaken", null);
        } catch (IOException e) {
            LOG.warn("The list of {} cannot be kept on disk", begun.id(), e);
            fail(begun, token, "disk", null);
        }
    }

    /** The address knows the list that is in the catalogue: as if it had sent the very bytes. */
    private void unchanged(Stored<Supplier> begun, String token) {
        var validators = Optional.ofNullable(Syncing.known(begun.state()));
        if (validators.isEmpty()) {
            fail(begun, token, "http-304", null); // nobody had asked on a condition
            return;
        }
        try {
            finish(
                    begun,
                    token,
                    validators.get(),
                    lists.unchanged(
                            begun.shop(), begun.state().code(), validators.get().sha256(), cause(begun)));
        } catch (AlreadyReading | Overtaken _) {
            fail(begun, token, "overtaken", null);
        }
    }

    private void finish(Stored<Supplier> begun, String token, Validators validators, Optional<PriceList> list) {
        var quarantined = list.filter(taken -> taken.state() == PriceList.State.QUARANTINED);
        if (list.isEmpty()) {
            fail(begun, token, "overtaken", null);
        } else if (quarantined.isPresent()) {
            fail(begun, token, "quarantined", null);
        } else {
            var now = clock.instant();
            change(begun, supplier -> Syncing.fetched(supplier, token, validators, now));
        }
    }

    private void fail(Stored<Supplier> begun, String token, String reason, @Nullable Duration pause) {
        var now = clock.instant();
        LOG.info(
                "The list of supplier {} of {} was not fetched: {}",
                begun.state().code(),
                begun.shop(),
                reason);
        change(begun, supplier -> Syncing.failed(supplier, token, reason, pause, now));
    }

    private Stored<Supplier> change(Stored<Supplier> of, Function<Supplier, Decision<Supplier, StockEvent>> command) {
        return suppliers
                .change(
                        of.shop(),
                        of.id(),
                        cause(of),
                        known -> command.apply(known.orElseThrow().state()))
                .stored();
    }

    private static URI address(Supplier supplier) {
        var schedule = Objects.requireNonNull(supplier.settings().schedule());
        return URI.create(Objects.requireNonNull(schedule.url()));
    }

    private static Cause cause(Stored<Supplier> of) {
        return new Cause(ACTOR, of.id(), null);
    }
}
