package orderdesk.callback.task.domain;

/**
 * The call does not allow what was asked, for reasons of its own; nothing happened.
 *
 * <p>Each kind says what the caller has to do about it.
 */
public abstract sealed class Refusal extends RuntimeException {

    Refusal(String what) {
        super(what);
    }

    /** The call has its outcome already; there is nothing left to do. */
    public static final class Completed extends Refusal {
        Completed() {
            super("This call has its outcome.");
        }
    }

    /** That is no outcome of a call of this kind. */
    public static final class NotItsOutcome extends Refusal {
        NotItsOutcome() {
            super("A call of this kind does not end like that.");
        }
    }

    /** He asked not to be called, and did not ask for this call; a senior may take him off the list. */
    public static final class OnStopList extends Refusal {
        public OnStopList() {
            super("The customer does not want to be called.");
        }
    }
}
