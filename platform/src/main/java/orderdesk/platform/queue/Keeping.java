package orderdesk.platform.queue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkItem;
import orderdesk.platform.claim.WorkRefusal;
import orderdesk.platform.shops.Shops;

/**
 * Work that is kept for one operator: a promise for whom the customer asked, and a talk that broke off for who was
 * talking. It is anybody's as soon as he is not at work, and when the time by which to call has come.
 */
@FunctionalInterface
public interface Keeping {

    /** Nobody is known to be at work, so that nothing is kept. */
    Keeping NOTHING = (_, _) -> false;

    /** Who does any of this will take a call in minutes; who pauses will not. */
    Set<Presence> AT_WORK = EnumSet.of(Presence.READY, Presence.TALKING, Presence.WRAP_UP);

    /** Whether an operator of a shop is at work; what it answers may be a second old. */
    boolean isAtWork(ShopId shop, OperatorId operator);

    /** @throws WorkRefusal.ImpossiblePromise for somebody who does not work for the shop */
    static void requireKnown(Wish wish, Shops shops, ShopId shop) {
        var only = wish.promise().only();
        if (only != null && shops.member(shop, only).isEmpty()) {
            throw new WorkRefusal.ImpossiblePromise("Nobody of that name works for the shop.");
        }
    }

    /** Whether this operator may be given that work now. */
    default boolean allows(WorkItem<?> item, OperatorId operator, Instant now) {
        var schedule = item.schedule();
        return item.purpose()
                .flatMap(Purpose::keptFor)
                .filter(keeper -> !keeper.equals(operator))
                .filter(_ -> schedule != null && now.isBefore(schedule.callBy()))
                .filter(keeper -> isAtWork(item.shop(), keeper))
                .isEmpty();
    }
}
