package orderdesk.confirmation.quality.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.confirmation.ReviewEvent.Kind;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * What an operator said to a customer on one occasion: what can be reviewed. Who talked is what the exchange reported.
 *
 * @param call of a chat the id of its task, of a letter its own
 * @param order and {@code task}: what it was about, where that is known
 * @param ended when it was over
 * @param kind of those kept before there were others, a call
 * @param talkedMillis how long they talked, or the chat went on; nought of a chat that is not over, and of a letter
 * @param hasty ticks that came sooner than their words can have been said
 * @param draw its place in the plan's lot; the lowest are reviewed
 * @param period beginning of the plan's period that it belongs to
 * @param calibration several reviewers mark it to compare themselves
 * @param recorded whether it can be listened to
 */
public record Talk(
        CallId call,
        Kind kind,
        OperatorId operator,
        @Nullable OrderId order,
        @Nullable CallTaskId task,
        Instant ended,
        long talkedMillis,
        List<String> hasty,
        long draw,
        Instant period,
        boolean calibration,
        Boolean recorded) {

    public Talk {
        kind = Objects.requireNonNullElse(kind, Kind.CALL);
        recorded = Objects.requireNonNullElse(recorded, false);
        hasty = List.copyOf(hasty);
    }

    /** A chat that somebody answered, a letter: nothing in it is ticked, and everything of it is kept. */
    public static Talk written(CallId id, Kind kind, OperatorId operator, Instant at, long draw, Instant period) {
        return new Talk(id, kind, operator, null, null, at, 0, List.of(), draw, period, false, true);
    }

    public boolean isHurried() {
        return !hasty.isEmpty();
    }

    public Talk forCalibration() {
        return new Talk(call, kind, operator, order, task, ended, talkedMillis, hasty, draw, period, true, recorded);
    }

    /** A chat is over: by then it is drawn, and no sooner. */
    public Talk over(@Nullable OrderId about, Instant at, long lot, Instant begins) {
        var went = Math.max(1, Duration.between(ended, at).toMillis());
        return new Talk(call, kind, operator, about, task, at, went, hasty, lot, begins, calibration, recorded);
    }

    /** It can be listened to from now on. */
    public Talk heard() {
        return new Talk(call, kind, operator, order, task, ended, talkedMillis, hasty, draw, period, calibration, true);
    }
}
