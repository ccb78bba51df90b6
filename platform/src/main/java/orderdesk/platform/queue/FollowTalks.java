package orderdesk.platform.queue;

import java.time.Clock;
import java.time.Instant;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.claim.WorkItem;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/**
 * One person, one conversation: who has just called us and talked is not rung again at once by a retry that was pending.
 *
 * <p><b>Guarantee.</b> Each piece of work hears of each talk once, whatever comes twice or late.
 */
public final class FollowTalks<T extends WorkItem<T>, E> {

    private final Aggregates<T, E> items;
    private final Queues<T> queues;
    private final PuttingOff<T> puttingOff;
    private final Shops shops;
    private final Clock clock;

    public FollowTalks(Aggregates<T, E> items, Queues<T> queues, PuttingOff<T> puttingOff, Shops shops, Clock clock) {
        this.items = items;
        this.queues = queues;
        this.puttingOff = puttingOff;
        this.shops = shops;
        this.clock = clock;
    }

    /** What becomes of work, because its customer called and talked then. */
    public interface PuttingOff<T> {
        T of(T item, ShopSettings settings, Instant talked, Instant now);
    }

    public void ended(Received<?> received, CallEnded call) {
        var phone = call.sides().customer();
        if (phone == null
                || call.result() != CallResult.TALKED
                || call.sides().direction() != CallSides.Direction.INBOUND) {
            return;
        }
        var shop = received.shop();
        var work = queues.ofPerson(shop, Ids.of(shop.value(), phone.e164()));
        if (work.isEmpty()) {
            return; // of a shop whose settings are on their way, too
        }
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        var now = clock.instant();
        work.forEach(item -> items.receive(
                received,
                item.state().id(),
                known -> Decision.of(
                        puttingOff.of(known.orElseThrow(NoSuchWork::new).state(), settings, call.at(), now))));
    }
}
