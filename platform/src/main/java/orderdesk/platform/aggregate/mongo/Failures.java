package orderdesk.platform.aggregate.mongo;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.OutcomeUnknown;

/** What MongoDB's errors mean for the store. */
final class Failures {

    static final int DUPLICATE_KEY = 11000;
    static final int VALIDATION = 121;

    /** FailedToParse, ConflictingUpdateOperators, BSONObjectTooLarge: mistakes of one operation. */
    static final Set<Integer> OWN_MISTAKES = Set.of(9, 40, 10334);

    /** Shutdown, step-down and the like, where they come as plain command errors. */
    private static final Set<Integer> PASSING =
            Set.of(6, 7, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436);

    /** Anchored: the rest of the message holds values, which anybody may have written. */
    private static final Pattern OF_ID =
            Pattern.compile("^E11000 duplicate key error collection: \\S+ index: _id_ dup key:");

    private Failures() {}

    static boolean isOfId(String message) {
        return OF_ID.matcher(message).find();
    }

    /** Of reads: whoever cannot read now may try again. */
    static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException e) {
            throw isPassing(e) ? new StoreUnavailable("The database cannot be read", e) : e;
        }
    }

    private static boolean isPassing(MongoException e) {
        return switch (e) {
            case MongoSocketException _, MongoTimeoutException _, MongoNotPrimaryException _ -> true;
            case MongoNodeIsRecoveringException _, MongoExecutionTimeoutException _ -> true;
            case MongoInterruptedException _, MongoSecurityException _ -> true;
            case MongoClientException _ -> true;
            default -> PASSING.contains(e.getCode());
        };
    }

    /** Of writes: no server was found to send it to, so it was not applied; all else may have been. */
    static RuntimeException writing(MongoException e) {
        return e instanceof MongoTimeoutException
                ? new StoreUnavailable("The database cannot be reached", e)
                : new OutcomeUnknown("The database did not say how it ended", e);
    }
}
