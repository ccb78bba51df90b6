package orderdesk.callback.chat.domain;

import java.time.Duration;

/**
 * The chat does not allow what was asked; nothing happened.
 *
 * <p>Each kind says what the caller has to do about it.
 */
public abstract sealed class ChatRefusal extends RuntimeException {

    ChatRefusal(String what) {
        super(what);
    }

    /** The chat has its outcome; ask for a call, or open another. */
    public static final class Closed extends ChatRefusal {
        Closed() {
            super("This chat has its outcome.");
        }
    }

    /** It holds as many messages as a chat may; ask for a call. */
    public static final class Full extends ChatRefusal {
        Full() {
            super("This chat holds as many messages as it may.");
        }
    }

    /** The visitor writes faster than anybody reads. */
    public static final class TooFast extends ChatRefusal {

        private final Duration after;

        TooFast(Duration after) {
            super("Too many messages; write on in a moment.");
            this.after = after;
        }

        public Duration after() {
            return after;
        }
    }

    /** The key was used for another text; use a new one. */
    public static final class KeyUsed extends ChatRefusal {
        KeyUsed() {
            super("This key was used for another message.");
        }
    }

    /** That is no outcome of a chat. */
    public static final class NotItsOutcome extends ChatRefusal {
        NotItsOutcome() {
            super("A chat does not end like that.");
        }
    }
}
