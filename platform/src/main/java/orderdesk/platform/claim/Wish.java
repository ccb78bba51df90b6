package orderdesk.platform.claim;

import orderdesk.contracts.confirmation.Promise;
import org.jspecify.annotations.Nullable;

/**
 * When the customer wants to be called (R050).
 *
 * @param holdId capacity that was held for it; absent where nobody could be asked (R083)
 */
public record Wish(Promise promise, @Nullable String holdId) {}
