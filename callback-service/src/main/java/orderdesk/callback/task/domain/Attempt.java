package orderdesk.callback.task.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * One dialling of the customer's number.
 *
 * @param number counted from 1
 * @param token of the claim under which it was dialled
 * @param call the exchange's id of the call
 * @param ended absent while the call goes on
 */
public record Attempt(
        int number,
        OperatorId operator,
        long token,
        @Nullable String call,
        Instant at,
        @Nullable Ended ended) {

    public enum Ended {
        TALKED,
        LATER,
        NO_ANSWER,
        BUSY,
        ROBOT,
        OTHER_PERSON,
        WRONG_NUMBER
    }

    @JsonIgnore
    boolean isOpen() {
        return ended == null;
    }

    /** The customer answered for himself. */
    @JsonIgnore
    public boolean isTalk() {
        return ended == Ended.TALKED || ended == Ended.LATER;
    }

    /** A busy line is no try, and a talk ends the count. */
    @JsonIgnore
    boolean isTry() {
        return ended == Ended.NO_ANSWER || ended == Ended.ROBOT || ended == Ended.OTHER_PERSON;
    }

    Attempt with(Ended how) {
        return new Attempt(number, operator, token, call, at, how);
    }
}
