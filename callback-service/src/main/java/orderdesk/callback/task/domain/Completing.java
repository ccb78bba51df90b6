package orderdesk.callback.task.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.PromiseKept;
import orderdesk.contracts.callback.CallEvent.PromiseLapsed;
import orderdesk.contracts.callback.CallEvent.ReminderCompleted;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.platform.Decision;

/** The one outcome of a call that was owed (R072). What has its outcome keeps it. */
public record Completing(CallTask task, Instant now) {

    /** Time or an event decided: nobody has to be called any more. */
    public Decision<CallTask, CallEvent> by(CallOutcome outcome) {
        return task.isOpen()
                ? ended(new Stage.Completed(outcome, null, null, task.subject().orderId(), now))
                : Decision.of(task);
    }

    /** It was settled elsewhere, as in the chat. */
    public Decision<CallTask, CallEvent> with(Stage.Completed end) {
        return task.isOpen() ? ended(end) : Decision.of(task);
    }

    Decision<CallTask, CallEvent> ended(Stage.Completed end) {
        var events = new ArrayList<CallEvent>();
        events.add(new CallTaskCompleted(
                task.taskId(), task.kind(), end.outcome(), end.topic(), end.by(), end.orderId(), now));
        reminder(end).ifPresent(events::add);
        promise(end).ifPresent(events::add);
        return new Decision<>(task.in(end), events);
    }

    private Optional<CallEvent> reminder(Stage.Completed end) {
        var order = task.subject().orderId();
        return task.kind() == CallTaskKind.REMINDER && order != null
                ? Optional.of(new ReminderCompleted(task.taskId(), order, end.outcome(), now))
                : Optional.empty();
    }

    /** A talk keeps what was promised, also before its time; what is dropped owes nothing. */
    private Optional<CallEvent> promise(Stage.Completed end) {
        var owed = task.promise();
        if (owed == null || owed.broken()) {
            return Optional.empty();
        }
        return Optional.of(
                end.by() == null
                        ? new PromiseLapsed(task.taskId(), owed.id(), now)
                        : new PromiseKept(task.taskId(), owed.id(), now));
    }
}
