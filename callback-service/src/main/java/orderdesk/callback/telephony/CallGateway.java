package orderdesk.callback.telephony;

import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/** An exchange that can be asked to connect an operator with a customer. */
public interface CallGateway {

    /** As a line of the phone book names it: {@code mango}. */
    String provider();

    /** Whether there is an account to ask with. */
    boolean isConnected();

    /**
     * Rings the operator's telephone, then the customer's. What becomes of it is told by notices that carry the command.
     *
     * <p>An outcome that is not known, as after a time-out, is an acceptance: the telephones may ring.
     *
     * @return the exchange's own reason where it refused
     */
    Answer originate(Command command);

    /**
     * @param id ours, at most 128 ASCII characters; each notice of the call repeats it
     * @param extension of the operator, whose telephone rings first
     * @param line of the shop, which the customer sees, E.164
     */
    record Command(String id, String extension, Phone customer, String line) {}

    /** @param refusal the exchange's code; absent where it took the command */
    record Answer(@Nullable String refusal) {

        public static final Answer TAKEN = new Answer(null);

        public boolean isTaken() {
            return refusal == null;
        }
    }
}
