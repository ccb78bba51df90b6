package orderdesk.notification.message.domain;

import org.jspecify.annotations.Nullable;

/** What came of handing a message over. */
public sealed interface Outcome {

    /**
     * The server answers for it now.
     *
     * @param reference by which it names the message in receipts; absent where it sends none
     */
    record Taken(@Nullable String reference) implements Outcome {

        public Taken() {
            this(null);
        }
    }

    /**
     * The server certainly did not take it.
     *
     * @param forGood it never will
     */
    record Refused(boolean forGood, String reason) implements Outcome {}

    /** Everything was said, and no answer came: it may have been taken. */
    record Unanswered(String reason) implements Outcome {}

    /** The server was not spoken to: it has failed too often, or cannot be reached. */
    record Away(String reason) implements Outcome {}
}
