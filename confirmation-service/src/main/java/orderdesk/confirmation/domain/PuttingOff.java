package orderdesk.confirmation.domain;

import java.time.Instant;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.calling.Retries;

/** A customer whom we seek has called us: he is not sought again at once, and nothing was tried. */
public record PuttingOff(ShopSettings settings, Instant now) {

    public Case of(Case item, Instant talked) {
        if (!(item.stage() instanceof Stage.ToCall(RetryCall pending))) {
            return item;
        }
        var contact = item.contact();
        return contact.last()
                .flatMap(last -> Retries.of(
                                settings, Order.of(item).terms().customer().zone())
                        .afterTalk(pending, contact.tries(), last.at(), talked))
                .map(later -> item.in(new Stage.ToCall(later), settings, now))
                .orElse(item);
    }
}
