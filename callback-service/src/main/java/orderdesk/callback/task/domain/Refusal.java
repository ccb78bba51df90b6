package orderdesk.callback.task.domain;

/**
 * The call does not allow what was asked; nothing happened.
 *
 * <p>Each kind says what the caller has to do about it.
 */
public abstract sealed class Refusal extends RuntimeException {

    Refusal(String what) {
        super(what);
    }

    /** Another claim holds this person's work now. Keep the form, and let go. */
    public static final class ClaimSuperseded extends Refusal {
        ClaimSuperseded() {
            super("Another claim holds this person's work now.");
        }
    }

    /** This work is not claimed with this token; claim it first. */
    public static final class NotClaimed extends Refusal {
        NotClaimed() {
            super("Claim it first: this token was never given out for it.");
        }
    }

    /** The call has its outcome already; there is nothing left to do. */
    public static final class Completed extends Refusal {
        Completed() {
            super("This call has its outcome.");
        }
    }

    /** The state of the call has no place for this; read it again. */
    public static final class NotNow extends Refusal {
        NotNow(String what) {
            super(what);
        }
    }

    /** Nobody may be called at this hour. */
    public static final class OutsideHours extends Refusal {
        OutsideHours() {
            super("It is no hour to call this customer.");
        }
    }

    /** That is no outcome of a call of this kind. */
    public static final class NotItsOutcome extends Refusal {
        NotItsOutcome() {
            super("A call of this kind does not end like that.");
        }
    }

    /** The promise cannot be kept as it is written. */
    public static final class ImpossiblePromise extends Refusal {
        ImpossiblePromise(String why) {
            super(why);
        }
    }
}
