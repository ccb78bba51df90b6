package orderdesk.callback.task.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.PromiseBroken;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;

/**
 * What happens to a call because of the time alone, each once: a promise that was not kept, the end of an open interval,
 * and the time from which on nobody wants the call any more.
 *
 * @param settings asked only where a schedule has to be made anew
 */
public record Alarms(Function<ShopId, ShopSettings> settings) {

    public static Optional<Instant> earliest(CallTask task) {
        var schedule = task.schedule();
        if (schedule == null) {
            return Optional.empty();
        }
        var until = Optional.ofNullable(task.subject().until());
        return Stream.of(Optional.of(schedule.callableUntil()), until, promise(task))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    public Decision<CallTask, CallEvent> ring(CallTask task, Instant now) {
        var until = task.subject().until();
        if (until != null && !until.isAfter(now)) {
            return new Completing(task, now).by(CallOutcome.TOO_LATE);
        }
        var schedule = task.schedule();
        var owed = task.promise();
        var broken = promise(task).filter(due -> !due.isAfter(now));
        var next = broken.isPresent() && owed != null ? task.withPromise(owed.thatIsBroken()) : task;
        var again = schedule == null || schedule.callableUntil().isAfter(now)
                ? next
                : next.scheduled(settings.apply(task.shop()), now);
        return broken.isPresent() && owed != null
                ? Decision.of(again, new PromiseBroken(task.taskId(), owed.id(), broken.get(), now))
                : Decision.of(again);
    }

    private static Optional<Instant> promise(CallTask task) {
        var owed = task.promise();
        var schedule = task.schedule();
        return owed != null && !owed.broken() && schedule != null ? Optional.of(schedule.breach()) : Optional.empty();
    }
}
