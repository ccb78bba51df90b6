package orderdesk.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.contracts.shared.ShopId;

/**
 * What a shop may send within a day, to all addresses together, so that a cause that runs wild stops by itself. It is
 * counted once a round; instances that send at once may each send a round on top.
 *
 * @param ofAShopADay messages
 */
record Budget(Outbound outbound, int ofAShopADay) {

    private static final Duration DAY = Duration.ofHours(24);

    /** @param due what is looked at in this round; nothing is counted where there is nothing */
    Left left(ShopId shop, List<?> due, Instant now) {
        var sent = due.isEmpty() ? 0 : (int) outbound.sentBy(shop, now.minus(DAY), ofAShopADay);
        return new Left(new AtomicInteger(ofAShopADay - sent));
    }

    /** How many messages of a round may still go out. */
    record Left(AtomicInteger messages) {

        /** @return whether one more may */
        boolean take() {
            return messages.getAndDecrement() > 0;
        }
    }
}
