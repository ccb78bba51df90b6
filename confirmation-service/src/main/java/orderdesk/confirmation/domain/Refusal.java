package orderdesk.confirmation.domain;

import java.util.List;

/**
 * The case does not allow what was asked, for reasons of its own; nothing happened.
 *
 * <p>Each kind says what the caller has to do about it.
 */
public abstract sealed class Refusal extends RuntimeException {

    Refusal(String what) {
        super(what);
    }

    /** The order was cancelled or has expired meanwhile. */
    public static final class OrderClosed extends Refusal {
        OrderClosed() {
            super("The order was cancelled or has expired.");
        }
    }

    /** The order changed while it was read back; read what is missing now. */
    public static final class StaleVersion extends Refusal {
        private final List<String> missing;

        StaleVersion(int spoken, int current, List<String> missing) {
            super("Version %d was read back, %d is current.".formatted(spoken, current));
            this.missing = missing;
        }

        public List<String> missing() {
            return missing;
        }
    }

    /** Another amount was named than is due. */
    public static final class DueChanged extends Refusal {
        DueChanged() {
            super("Another amount is due than the one that was named.");
        }
    }

    /** Parameters were not read back (R046). */
    public static final class NotReadBack extends Refusal {
        private final List<String> missing;

        NotReadBack(List<String> missing) {
            super("Not everything was read back.");
            this.missing = missing;
        }

        public List<String> missing() {
            return missing;
        }
    }

    /** There is no such parameter, or the order does not say it yet. */
    public static final class NothingToTick extends Refusal {
        private final List<String> ids;

        NothingToTick(List<String> ids) {
            super("The order says nothing that could be ticked there.");
            this.ids = ids;
        }

        public List<String> ids() {
            return ids;
        }
    }

    /** A case bears a few tags, not a text. */
    public static final class TooManyTags extends Refusal {
        TooManyTags() {
            super("At most %d tags.".formatted(Tags.MAX));
        }
    }
}
