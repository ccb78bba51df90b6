package orderdesk.platform.queue;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel.EasyWork;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.platform.claim.WorkItem;
import orderdesk.platform.shops.Shops;

/**
 * Who learns is given easy work first (R106).
 *
 * <p><b>Guarantees.</b> Nothing waits on a novice's account: what is not easy is anybody's {@link #LEAD} before it is
 * due, or when it is due where the shop wants it so, and at any time while nobody experienced is at work. Whoever has
 * learned is given everything.
 */
record Novices(Shops shops, Keeping keeping) {

    /** Before the time by which to call: so long somebody else had to take it. */
    static final Duration LEAD = Duration.ofMinutes(10);

    boolean allows(WorkItem<?> item, OperatorId operator, Instant now) {
        return shops.easyWork(item.shop())
                .filter(_ -> shops.member(item.shop(), operator)
                        .filter(Member::learns)
                        .isPresent())
                .filter(easy -> !item.isEasy(easy) && isTooSoon(item, easy, now) && hasExperienced(item.shop()))
                .isEmpty();
    }

    private static boolean isTooSoon(WorkItem<?> item, EasyWork easy, Instant now) {
        var schedule = item.schedule();
        var lead = easy.only() ? Duration.ZERO : LEAD;
        return schedule != null && now.isBefore(schedule.callBy().minus(lead));
    }

    private boolean hasExperienced(ShopId shop) {
        return shops.members(shop).stream()
                .filter(member -> !member.learns())
                .anyMatch(member -> keeping.isAtWork(shop, member.id()));
    }
}
