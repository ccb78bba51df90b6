package orderdesk.inventory.stock.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the first look at an order's stock came to.
 *
 * @param absent something that was ordered could not be had (R095); absent while nobody has looked
 * @param againAt when it is looked at once more: an order of the night, before anybody is called; absent where it is not
 */
public record FirstCheck(@Nullable Boolean absent, @Nullable Instant againAt) {

    FirstCheck found(boolean isShort) {
        return absent == null ? new FirstCheck(isShort, againAt) : this;
    }

    FirstCheck doneAgain() {
        return new FirstCheck(absent, null);
    }
}
