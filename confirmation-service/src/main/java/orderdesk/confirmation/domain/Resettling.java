package orderdesk.confirmation.domain;

import java.time.Instant;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.calling.Retries;

/**
 * What becomes of queued work when its shop says otherwise when to call: windows, limits and retries. What was announced
 * stays announced, and a busy line is called again after the minutes that were said.
 */
public record Resettling(ShopSettings settings, Instant now) {

    public Case of(Case item) {
        return item.stage() instanceof Stage.ToCall toCall ? item.in(again(item, toCall), settings, now) : item;
    }

    private Stage again(Case item, Stage.ToCall toCall) {
        return toCall.purpose() instanceof RetryCall pending && endedInATry(item)
                ? Retries.of(settings, Order.of(item).terms().customer().zone())
                        .again(pending, item.contact().tries())
                        .<Stage>map(Stage.ToCall::new)
                        .orElse(toCall) // the policy would have given up: decided after an attempt, not behind a desk
                : toCall;
    }

    private static boolean endedInATry(Case item) {
        return item.contact().last().filter(Attempt::isTry).isPresent();
    }
}
