package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.time.Instant;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/** Who held the work of one person: one after another, each with a higher token (architecture section 4, no. 7). */
final class ClaimPath {

    private @Nullable OperatorId holder;
    private long token;
    private Instant leaseEnds = Instant.MIN;

    void goOn(ConfirmationEvent event) {
        switch (event) {
            case WorkClaimed claimed -> claimed(claimed);
            case WorkReleased released -> {
                require(released.token() == token && released.operator().equals(holder), event, "Not his to release");
                leaseEnds = released.at();
            }
            case WorkHandedOver handed -> {
                require(handed.token() == token + 1 && handed.from().equals(holder), event, "Not his to hand over");
                holder = handed.to();
                token = handed.token();
                leaseEnds = Instant.MAX; // the event does not say; whoever claims next says that it has ended
            }
            default -> {} // of a case
        }
    }

    private void claimed(WorkClaimed claimed) {
        if (claimed.operator().equals(holder)) {
            require(claimed.token() >= token, claimed, "A token again that was superseded");
        } else {
            require(claimed.token() > token, claimed, "Another operator under the same token");
            require(
                    leaseEnds.equals(Instant.MAX) || !claimed.at().isBefore(leaseEnds),
                    claimed,
                    "Two active claims of a person");
        }
        holder = claimed.operator();
        token = claimed.token();
        leaseEnds = claimed.leaseEnds();
    }
}
