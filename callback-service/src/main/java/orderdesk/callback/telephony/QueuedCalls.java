package orderdesk.callback.telephony;

import java.util.List;
import java.util.Optional;
import orderdesk.callback.TaskDesk;
import orderdesk.callback.task.domain.Attempt;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.CalledInVain;
import orderdesk.platform.calling.Purpose.DroppedLine;
import orderdesk.platform.calling.Purpose.PromisedCall;
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
    public void owe(ShopId shop, CallTaskId id, InVain call, Cause cause) {
        var subject = Subject.of(call.phone(), zone(shop))
                .after(call.after().toString())
                .hearing(left(shop, call.phone()));
        tasks.open(
                shop,
                id,
                cause,
                opening -> call.kind() == CallTaskKind.CALLBACK
                        ? opening.placeKept(subject, call.at())
                        : opening.owed(call.kind(), subject, purpose(call)));
    }

    /** What he said to us goes with every call that is owed to him. */
    private List<String> left(ShopId shop, Phone phone) {
        return tasks.ofPerson(shop, CallTask.person(shop, phone.e164())).stream()
                .flatMap(task -> task.state().messages().stream())
                .toList();
    }

    private static Purpose purpose(InVain call) {
        return call.kind() == CallTaskKind.DROPPED_LINE
                ? new DroppedLine(call.at(), call.by())
                : new CalledInVain(call.at(), call.kind() == CallTaskKind.VOICEMAIL);
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

    @Override
    public void replaced(ShopId shop, CallTaskId id, Cause cause) {
        tasks.complete(shop, id, CallOutcome.NO_LONGER_NEEDED, cause);
    }

    @Override
    public void message(ShopId shop, CallTaskId id, CallId heard, Cause cause) {
        tasks.hearing(shop, id, heard.toString(), cause);
    }

    @Override
    public boolean isPromised(ShopId shop, CallTaskId id) {
        return tasks.find(shop, id)
                .map(Stored::state)
                .filter(task -> task.promise() != null
                        || task.purpose().filter(PromisedCall.class::isInstance).isPresent())
                .isPresent();
    }

    @Override
    public Optional<Spoken> talkedFor(ShopId shop, CallTaskId id) {
        return tasks.find(shop, id)
                .map(Stored::state)
                .flatMap(task -> Optional.ofNullable(task.subject().phone())
                        .flatMap(phone -> task.contact()
                                .last()
                                .filter(Attempt::isTalk)
                                .map(last -> new Spoken(phone, last.at()))));
    }

    /** One that is not there yet was decided upon, and is about to be opened. */
    @Override
    public boolean isOpen(ShopId shop, CallTaskId id) {
        return tasks.find(shop, id).map(task -> task.state().isOpen()).orElse(true);
    }
}
