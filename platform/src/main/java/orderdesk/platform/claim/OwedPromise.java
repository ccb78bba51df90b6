package orderdesk.platform.claim;

import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;

/**
 * The promise that the customer waits for.
 *
 * @param broken its time has passed: it is still owed, with an apology
 */
public record OwedPromise(PromiseId id, Promise promise, boolean broken) {

    public OwedPromise thatIsBroken() {
        return new OwedPromise(id, promise, true);
    }
}
