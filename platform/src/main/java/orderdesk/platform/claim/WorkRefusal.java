package orderdesk.platform.claim;

import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work does not allow what was asked, in whichever queue it stands; nothing happened.
 *
 * <p>Each kind says what the caller has to do about it.
 */
public abstract sealed class WorkRefusal extends RuntimeException {

    WorkRefusal(String what) {
        super(what);
    }

    /**
     * @param stamped who holds it, as the work itself says
     * @throws NotClaimed where this token was never given out for it
     * @throws ClaimSuperseded where another claim came later; a lapsed one is good until then
     */
    public static void unlessHeld(@Nullable Holder stamped, OperatorId operator, long token) {
        if (stamped == null || stamped.token() < token) {
            throw new NotClaimed();
        }
        if (stamped.token() > token || !stamped.operator().equals(operator)) {
            throw new ClaimSuperseded();
        }
    }

    /** Another claim holds this person's work now. Keep the form, and let go. */
    public static final class ClaimSuperseded extends WorkRefusal {
        public ClaimSuperseded() {
            super("Another claim holds this person's work now.");
        }
    }

    /** This work is not claimed with this token; claim it first. */
    public static final class NotClaimed extends WorkRefusal {
        public NotClaimed() {
            super("Claim it first: this token was never given out for it.");
        }
    }

    /** The state of the work has no place for this; read it again. */
    public static final class NotNow extends WorkRefusal {
        public NotNow(String what) {
            super(what);
        }
    }

    /** Nobody may be called at this hour. */
    public static final class OutsideHours extends WorkRefusal {
        public OutsideHours() {
            super("It is no hour to call this customer.");
        }
    }

    /** The promise cannot be kept as it is written. */
    public static final class ImpossiblePromise extends WorkRefusal {
        public ImpossiblePromise(String why) {
            super(why);
        }
    }

    /** He holds as many persons as he may; take one back, or ask somebody else. */
    public static final class HandsFull extends WorkRefusal {
        public HandsFull() {
            super("This operator holds as many persons as he may.");
        }
    }
}
