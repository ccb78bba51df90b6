package orderdesk.confirmation;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Resettling;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.Rules;
import orderdesk.platform.shops.Shops;

/**
 * Brings queued work in line with what its shop says now. Each case knows by which rules its hours were made, so whoever
 * looks finds what is left to do, also after a crash.
 */
public final class HoursDesk {

    /** Cases of one shop that are looked at together: they share the database's journal writes. */
    static final int ROUND_MAX = 256;

    private final Aggregates<Case, ConfirmationEvent> cases;
    private final Queues queues;
    private final Shops shops;
    private final Clock clock;

    HoursDesk(Aggregates<Case, ConfirmationEvent> cases, Queues queues, Shops shops, Clock clock) {
        this.cases = cases;
        this.queues = queues;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * @param lanes runs one task per case
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

    private void settle(Stored<Case> item, ShopSettings settings, String rules) {
        var resettling = new Resettling(settings, clock.instant());
        cases.change(
                item.shop(),
                item.id(),
                new Cause("confirmation", "settings/" + rules, null),
                known -> Decision.of(
                        resettling.of(known.orElseThrow(NoSuchCase::new).state())));
    }
}
