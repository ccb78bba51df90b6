package orderdesk.callback.telephony;

import java.time.Instant;
import java.util.List;
import orderdesk.callback.TaskDesk;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.CalledInVain;
import orderdesk.platform.calling.Purpose.DroppedLine;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** The desk of tasks as telephony uses it. */
public final class QueuedCalls implements OwedCalls {

    private final TaskDesk tasks;
    private final Shops shops;

    public QueuedCalls(TaskDesk tasks, Shops shops) {
        this.tasks = tasks;
        this.shops = shops;
    }

    @Override
    public void owe(ShopId shop, CallTaskId id, CallTaskKind kind, Phone phone, CallId after, Instant at, Cause cause) {
        var subject = Subject.of(phone, zone(shop)).after(after.toString());
        tasks.open(
                shop,
                id,
                cause,
                opening -> kind == CallTaskKind.CALLBACK
                        ? opening.placeKept(subject, at)
                        : opening.owed(kind, subject, purpose(kind, at)));
    }

    private static Purpose purpose(CallTaskKind kind, Instant at) {
        return kind == CallTaskKind.DROPPED_LINE
                ? new DroppedLine(at)
                : new CalledInVain(at, kind == CallTaskKind.VOICEMAIL);
    }

    /** Where he lives is not known from a number that called; the shop's day is assumed. */
    private Zone zone(ShopId shop) {
        var its = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop)).zone();
        return new Zone(its, Zone.Source.SHOP, Zone.Confidence.LOW, List.of(its));
    }

    @Override
    public void reached(ShopId shop, CallTaskId id, Cause cause) {
        tasks.complete(shop, id, CallOutcome.REACHED_OTHERWISE, cause);
    }

    /** One that is not there yet was decided upon, and is about to be opened. */
    @Override
    public boolean isOpen(ShopId shop, CallTaskId id) {
        return tasks.find(shop, id).map(task -> task.state().isOpen()).orElse(true);
    }
}
