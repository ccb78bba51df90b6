package orderdesk.notification.message.domain;

/** What came of handing a message over. */
public sealed interface Outcome {

    /** The server answers for it now. */
    record Taken() implements Outcome {}

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
