package orderdesk.platform.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
final class Novices {

    /** Before the time by which to call: so long somebody else had to take it. */
    static final Duration LEAD = Duration.ofMinutes(10);

    /** As old as what {@link Keeping} answers may be: a look at thousands of orders asks for the members once. */
    static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final Shops shops;
    private final Keeping keeping;

    /** One per shop at most. */
    private final Map<ShopId, Known> known = new ConcurrentHashMap<>();

    Novices(Shops shops, Keeping keeping) {
        this.shops = shops;
        this.keeping = keeping;
    }

    boolean allows(WorkItem<?> item, OperatorId operator, Instant now) {
        return shops.easyWork(item.shop())
                .filter(_ -> shops.member(item.shop(), operator)
                        .filter(Member::learns)
                        .isPresent())
                .filter(easy -> !item.isEasy(easy) && isTooSoon(item, easy, now) && hasExperienced(item.shop(), now))
                .isEmpty();
    }

    private static boolean isTooSoon(WorkItem<?> item, EasyWork easy, Instant now) {
        var schedule = item.schedule();
        var lead = easy.only() ? Duration.ZERO : LEAD;
        return schedule != null && now.isBefore(schedule.callBy().minus(lead));
    }

    private boolean hasExperienced(ShopId shop, Instant now) {
        var last = known.get(shop);
        if (last == null || !last.holds(now)) {
            last = new Known(now, isAnyAtWork(shop));
            known.put(shop, last);
        }
        return last.experienced;
    }

    private boolean isAnyAtWork(ShopId shop) {
        return shops.members(shop).stream()
                .filter(member -> !member.learns())
                .anyMatch(member -> keeping.isAtWork(shop, member.id()));
    }

    /** @param experienced somebody who has learned was at work then */
    private record Known(Instant at, boolean experienced) {

        boolean holds(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KNOWN_FOR));
        }
    }
}
