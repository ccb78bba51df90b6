package orderdesk.contracts.callback;

/** How a call that was owed ended: each has exactly one of these (R072). */
public enum CallOutcome {
    /** What he wanted to know was answered. */
    ANSWERED,
    /** The talk led to an order. */
    ORDERED,
    /** He wants nothing. */
    DECLINED,
    /** It was about something that the shop has nothing to do with (R032). */
    OFF_TOPIC,
    /** He will take the delivery as agreed. */
    WILL_RECEIVE,
    /** He wants the delivery changed. */
    WANTS_CHANGE,
    /** Every attempt that the shop's policy allows was made. */
    UNREACHABLE,
    WRONG_NUMBER,
    /** He was spoken with in another call meanwhile. */
    REACHED_OTHERWISE,
    /** What it was owed for is over: he ordered, or his order changed, ended or arrived. */
    NO_LONGER_NEEDED,
    /** Its time passed: nobody wants such a call any more. */
    TOO_LATE,
    /** He waited in the chat in vain, or went before anybody answered (R103). */
    ABANDONED,
    /** He was answered in the chat and wrote no more before it was settled. */
    FELL_SILENT,
    /** He gave no permission for such calls. */
    NOT_ALLOWED
}
