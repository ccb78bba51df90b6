package orderdesk.callback.telephony.domain;

/** What an operator wanted of a call cannot be done; the exchange was not asked, or refused. */
public abstract sealed class CallRefused extends RuntimeException {

    CallRefused(String why) {
        super(why);
    }

    /** Nobody talks on it: it rings, or is over. Look at the call again. */
    public static final class Over extends CallRefused {
        public Over() {
            super("Nobody talks on this call now.");
        }
    }

    /** A colleague talks with the customer. */
    public static final class Anothers extends CallRefused {
        public Anothers() {
            super("A colleague talks on this call.");
        }
    }

    /** The exchange has no such command; the telephone itself may have a key for it. */
    public static final class Unsupported extends CallRefused {
        public Unsupported() {
            super("The exchange has no command for this; use the telephone.");
        }
    }

    /** The exchange knows the command and did not take it. */
    public static final class ByExchange extends CallRefused {
        /** @param code the exchange's own */
        public ByExchange(String code) {
            super("The exchange refused it: %s.".formatted(code));
        }
    }
}
