package orderdesk.callback.task.web;

import java.util.List;
import java.util.Locale;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.platform.access.Caller;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.queue.web.Head;
import orderdesk.platform.queue.web.HeldBack;
import orderdesk.platform.queue.web.Lease;
import org.jspecify.annotations.Nullable;

/**
 * The work that an operator was given.
 *
 * @param head where the best work stands, where none was claimed
 * @param heldBack why nothing is given out though there may be some
 * @param tasks all open calls to one person, best first: one talk settles them all
 */
record Given(
        @Nullable Lease claim,
        @Nullable Head head,
        @Nullable HeldBack heldBack,
        List<TaskView> tasks) {

    static Given of(Claimed<CallTask> claimed, Views views, Caller caller, Locale language) {
        return new Given(Lease.of(claimed.claim()), null, null, views.all(claimed, caller, language));
    }
}
