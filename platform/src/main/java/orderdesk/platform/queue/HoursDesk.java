package orderdesk.platform.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.Rules;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.claim.WorkItem;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/**
 * Brings queued work in line with what its shop says now. Each item knows by which rules its hours were made, so whoever
 * looks finds what is left to do, also after a crash.
 */
public final class HoursDesk<T extends WorkItem<T>, E> {

    /** Work of one shop that is looked at together: it shares the database's journal writes. */
    public static final int ROUND_MAX = 256;

    private final String service;
    private final Aggregates<T, E> items;
    private final Queues<T> queues;
    private final Resettling<T> resettling;
    private final Shops shops;
    private final Clock clock;

    /** @param service the owner's word */
    public HoursDesk(
            String service,
            Aggregates<T, E> items,
            Queues<T> queues,
            Resettling<T> resettling,
            Shops shops,
            Clock clock) {
        this.service = service;
        this.items = items;
        this.queues = queues;
        this.resettling = resettling;
        this.shops = shops;
        this.clock = clock;
    }

    /** What becomes of an item when its shop says otherwise when to call. */
    public interface Resettling<T> {
        T of(T item, ShopSettings settings, Instant now);
    }

    /**
     * @param lanes runs one task per item
     * @return whether there may be more to do
     * @throws StoreUnavailable while the database is away; what was done is done
     */
    public boolean round(Executor lanes) {
        var more = false;
        for (var shop : shops.all()) {
            var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
            more |= round(shop, settings, lanes);
        }
        return more;
    }

    private boolean round(ShopId shop, ShopSettings settings, Executor lanes) {
        var rules = Rules.of(settings);
        var old = queues.byOtherRules(shop, rules, ROUND_MAX);
        var running = old.stream()
                .map(item -> CompletableFuture.runAsync(() -> settle(item, settings, rules), lanes))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreUnavailable away ? away : e;
        }
        return old.size() == ROUND_MAX;
    }

    private void settle(Stored<T> item, ShopSettings settings, String rules) {
        var now = clock.instant();
        items.change(
                item.shop(),
                item.id(),
                new Cause(service, "settings/" + rules, null),
                known -> Decision.of(
                        resettling.of(known.orElseThrow(NoSuchWork::new).state(), settings, now)));
    }
}
