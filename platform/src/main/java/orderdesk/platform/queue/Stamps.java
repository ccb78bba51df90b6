package orderdesk.platform.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.WorkItem;

/** Puts a claim's token on the work that it was made for. */
record Stamps<T extends WorkItem<T>, E>(Aggregates<T, E> items) {

    List<Stored<T>> put(PersonClaim claim, Cause cause) {
        var holder = ClaimDesk.holder(claim);
        return claim.items().stream()
                .map(id -> put(claim.shop(), id, holder, cause))
                .toList();
    }

    private Stored<T> put(ShopId shop, String id, Holder holder, Cause cause) {
        return items.change(
                        shop,
                        id,
                        cause,
                        known -> Decision.of(
                                known.orElseThrow(NoSuchWork::new).state().heldBy(holder)))
                .stored();
    }

    /** What may be done now goes before what has to wait, as a promise for tomorrow has, however urgent it will be. */
    static <T extends WorkItem<T>> List<Stored<T>> bestFirst(List<Stored<T>> items, Instant now) {
        return items.stream()
                .sorted(Comparator.<Stored<T>, Boolean>comparing(
                                item -> !item.state().callableAt(now))
                        .thenComparing(item -> item.state().position().orElse(Position.LAST)))
                .toList();
    }

    /** Work may carry the stamp of a claim that was made while its customer had another number. */
    static <T extends WorkItem<T>> long highestToken(List<Stored<T>> open) {
        return open.stream()
                .map(item -> item.state().holder())
                .mapToLong(holder -> holder == null ? 0 : holder.token())
                .max()
                .orElse(0);
    }
}
