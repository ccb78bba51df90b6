package orderdesk.mirror.month;

import java.time.Duration;

/** How an order and its customer first came together after it was placed. */
public sealed interface Contact {

    /** The shop dialled, whether or not he answered. */
    record Called(Duration after) implements Contact {}

    /** The customer called first, and was spoken to. */
    record CalledIn(Duration after) implements Contact {}

    /** An operator took it while the customer was on the line: nobody has to call. */
    record Taken() implements Contact {}

    /** Nobody dialled in the week after it. */
    record Never() implements Contact {}

    /** Cannot be told, and is left out of every share. */
    record Unknown(Reason why) implements Contact {}

    /** Why it cannot be told. */
    enum Reason {
        /** The order has no number to look for. */
        NO_PHONE,
        /** It was placed before the calls begin, or less than a day before they end. */
        BEYOND_CALLS
    }
}
