package orderdesk.callback.task.domain;

import java.time.Instant;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.calling.Retries;

/** Whom we seek has called us: he is not sought again at once, and nothing was tried. */
public record PuttingOff(ShopSettings settings, Instant now) {

    public CallTask of(CallTask task, Instant talked) {
        if (!(task.stage() instanceof Stage.ToCall(RetryCall pending))) {
            return task;
        }
        var contact = task.contact();
        return contact.last()
                .flatMap(last -> Retries.of(settings, task.subject().zone())
                        .afterTalk(pending, contact.tries(), last.at(), talked))
                .filter(later -> isOfUse(task, later.due()))
                .map(later -> task.in(new Stage.ToCall(later), settings, now))
                .orElse(task);
    }

    /** What nobody wants any more by then is not put off: that would be its end. */
    private static boolean isOfUse(CallTask task, Instant due) {
        var until = task.subject().until();
        return until == null || due.isBefore(until);
    }
}
