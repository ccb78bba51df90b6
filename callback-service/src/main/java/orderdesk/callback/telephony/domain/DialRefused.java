package orderdesk.callback.telephony.domain;

import java.time.Duration;

/** Nobody may ring this telephone now; nothing rang. */
public abstract sealed class DialRefused extends RuntimeException {

    DialRefused(String why) {
        super(why);
    }

    /** Its owner does not want to be called. Take it off the list only if he says so. */
    public static final class OnStopList extends DialRefused {
        OnStopList() {
            super("He does not want to be called.");
        }
    }

    /** It was rung as often as it may be in a day. */
    public static final class TooOften extends DialRefused {

        private final Duration after;

        TooOften(Duration after) {
            super("This telephone was rung as often as it may be in a day.");
            this.after = after;
        }

        /** Then it may be rung once more. */
        public Duration after() {
            return after;
        }
    }
}
