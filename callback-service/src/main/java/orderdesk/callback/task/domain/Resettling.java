package orderdesk.callback.task.domain;

import java.time.Instant;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.calling.Retries;

/**
 * What becomes of a call that is owed when its shop says otherwise when to call: windows, limits and retries. What was
 * promised stays promised.
 */
public record Resettling(ShopSettings settings, Instant now) {

    public CallTask of(CallTask task) {
        return task.stage() instanceof Stage.ToCall toCall ? task.in(again(task, toCall), settings, now) : task;
    }

    private Stage again(CallTask task, Stage.ToCall toCall) {
        var endedInATry = task.contact().last().filter(Attempt::isTry).isPresent();
        return toCall.purpose() instanceof RetryCall pending && endedInATry
                ? Retries.of(settings, task.subject().zone())
                        .again(pending, task.contact().tries())
                        .<Stage>map(Stage.ToCall::new)
                        .orElse(toCall)
                : toCall;
    }
}
