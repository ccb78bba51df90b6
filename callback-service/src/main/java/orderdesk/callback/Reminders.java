package orderdesk.callback;

import java.time.Instant;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.task.domain.Stage;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;

/** The calls before deliveries: one for each version of an order that was confirmed (R047). */
record Reminders(TaskDesk tasks, StopList stops) {

    void plan(ShopId shop, OrderConfirmed event, Subject subject, Instant start, Cause cause) {
        var mayBeCalled = !stops.isStopped(shop, subject.number());
        tasks.open(
                shop,
                id(event.orderId(), event.version()),
                cause,
                opening -> opening.reminder(subject.about(event.orderId(), null), mayBeCalled, start));
    }

    void drop(ShopId shop, OrderFile file, Cause cause) {
        tasks.complete(shop, id(file.orderId(), file.confirmed()), CallOutcome.NO_LONGER_NEEDED, cause);
    }

    /** Whether somebody talked with the customer: who was not reached was not reminded. */
    boolean reached(ShopId shop, OrderFile file) {
        return tasks.find(shop, id(file.orderId(), file.confirmed()))
                .map(task -> task.state().stage())
                .filter(stage -> stage instanceof Stage.Completed ended && ended.by() != null)
                .isPresent();
    }

    private static CallTaskId id(OrderId order, int version) {
        return new CallTaskId(Ids.of("reminder", order.toString(), String.valueOf(version)));
    }
}
