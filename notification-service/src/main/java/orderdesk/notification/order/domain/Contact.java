package orderdesk.notification.order.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ReviewEvent;
import org.jspecify.annotations.Nullable;

/**
 * What came of calling the customer of an order.
 *
 * @param reachedAt when he last answered for himself
 * @param nextCallAt when he is called again, after a call that nobody answered
 * @param promised the promise that counts
 * @param addressAs how he asked to be addressed (R051)
 */
public record Contact(
        @Nullable Instant reachedAt,
        @Nullable Instant nextCallAt,
        @Nullable Promised promised,
        @Nullable String addressAs) {

    static final Contact NONE = new Contact(null, null, null, null);

    Contact after(ConfirmationEvent event) {
        return switch (event) {
            case ConfirmationEvent.CustomerReached it ->
                new Contact(
                        it.at(),
                        null,
                        promised,
                        Optional.ofNullable(it.readBack().addressAs()).orElse(addressAs));
            case ConfirmationEvent.ContactAttempted it ->
                it.result() == AttemptResult.LATER
                        ? new Contact(it.at(), it.nextAt(), promised, addressAs)
                        : new Contact(reachedAt, it.nextAt(), promised, addressAs);
            case ConfirmationEvent.PromiseGiven it ->
                new Contact(reachedAt, nextCallAt, new Promised(it.promiseId(), it.promise()), addressAs);
            case ConfirmationEvent.ContactStarted _,
                    ConfirmationEvent.ContactTargetMissed _,
                    ConfirmationEvent.ContactBreached _,
                    ConfirmationEvent.CustomerUnreachable _,
                    ConfirmationEvent.PromiseKept _,
                    ConfirmationEvent.PromiseRenegotiated _,
                    ConfirmationEvent.PromiseBroken _,
                    ConfirmationEvent.PromiseLapsed _,
                    ConfirmationEvent.DelayForeseen _,
                    ConfirmationEvent.WorkClaimed _,
                    ConfirmationEvent.WorkReleased _,
                    ConfirmationEvent.WorkHandedOver _,
                    ReviewEvent _,
                    ConfirmationEvent.Unknown _ -> this; // no message says anything of it
        };
    }
}
