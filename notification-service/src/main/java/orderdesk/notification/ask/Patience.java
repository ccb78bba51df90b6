package orderdesk.notification.ask;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.ask.domain.Tries;
import orderdesk.notification.ask.domain.Tries.Nothing;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;

/** Counts what people without an account do, over all instances; whoever does it too often has to wait. */
public final class Patience {

    private final Aggregates<Tries, Nothing> tries;
    private final Clock clock;

    public Patience(Aggregates<Tries, Nothing> tries, Clock clock) {
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * @param askers everybody among whose tries this one counts
     * @throws AskedTooOften where it was too often for one of them; then it counts for none, unless others try at the
     *     same moment: then it may count for those before him
     */
    public void count(ShopId shop, List<Asker> askers, Cause cause) {
        askers.forEach(asker -> requirePatience(shop, asker));
        askers.forEach(asker -> count(shop, asker, cause));
    }

    private void requirePatience(ShopId shop, Asker asker) {
        tries.find(shop, asker.id(shop))
                .flatMap(stored -> stored.state().wait(asker.limit(), clock.instant()))
                .ifPresent(wait -> {
                    throw new AskedTooOften(wait);
                });
    }

    private void count(ShopId shop, Asker asker, Cause cause) {
        var now = clock.instant();
        tries.change(
                shop,
                asker.id(shop),
                cause,
                known -> asker.once(known.map(Stored::state).orElseGet(() -> Tries.none(now)), now));
    }

    /**
     * Somebody who tries.
     *
     * @param limit of tries in ten minutes
     */
    public record Asker(String who, int limit) {

        /** Decided where it is counted: of many at once no more than the limit pass. */
        Decision<Tries, Nothing> once(Tries before, Instant now) {
            before.wait(limit, now).ifPresent(wait -> {
                throw new AskedTooOften(wait);
            });
            return before.one(now);
        }

        String id(ShopId shop) {
            return Ids.of("tries", shop.value(), who).toString();
        }
    }
}
