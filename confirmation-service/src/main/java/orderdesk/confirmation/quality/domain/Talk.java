package orderdesk.confirmation.quality.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * A call on which an operator talked with a customer: what can be reviewed. Who talked is what the exchange reported.
 *
 * @param order and {@code task}: what it was about, where that is known
 * @param ended when it was over
 * @param talkedMillis how long they talked
 * @param hasty ticks that came sooner than their words can have been said
 * @param draw its place in the plan's lot; the lowest are reviewed
 * @param period beginning of the plan's period that it belongs to
 * @param calibration several reviewers mark it to compare themselves
 */
public record Talk(
        CallId call,
        OperatorId operator,
        @Nullable OrderId order,
        @Nullable CallTaskId task,
        Instant ended,
        long talkedMillis,
        List<String> hasty,
        long draw,
        Instant period,
        boolean calibration) {

    public Talk {
        hasty = List.copyOf(hasty);
    }

    /** Hurried ticks come first, everything else by lot. */
    public long rank() {
        return hasty.isEmpty() ? draw : draw + Long.MIN_VALUE;
    }

    public Talk forCalibration() {
        return new Talk(call, operator, order, task, ended, talkedMillis, hasty, draw, period, true);
    }
}
