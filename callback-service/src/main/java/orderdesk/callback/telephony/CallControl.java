package orderdesk.callback.telephony;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An exchange that can be asked to do something with a call that goes on. What becomes of it is told by notices. */
public interface CallControl {

    /** Whose calls it controls, as {@code mango}. */
    String provider();

    /** What it has a command for; nothing while it is not connected. */
    Set<Act> acts();

    /**
     * An outcome that is not known, as after a time-out, counts as taken.
     *
     * @return the exchange's own reason where it refused
     * @throws ExchangeUnavailable when it could not be asked
     */
    CallGateway.Answer act(Order order);

    /** What an operator wants of a call. */
    enum Act {
        /** The customer does not hear him. */
        MUTE,
        UNMUTE,
        /** He waits, and hears what the exchange plays. */
        HOLD,
        /** The customer waits, and a colleague is asked first. */
        CONSULT,
        /** Back to the customer who waits, also from a colleague who was asked. */
        RETRIEVE,
        /** The colleague goes on at once. */
        TRANSFER,
        HANG_UP
    }

    /**
     * @param id ours; the same for a repeated request
     * @param leg on which the operator talks with the customer, the provider's id
     * @param operatorLeg the operator's own; the same where the customer called
     * @param extension of the operator
     * @param target extension of the colleague, for CONSULT and TRANSFER
     */
    record Order(
            String id,
            Act act,
            String leg,
            String operatorLeg,
            String extension,
            @Nullable String target) {}
}
