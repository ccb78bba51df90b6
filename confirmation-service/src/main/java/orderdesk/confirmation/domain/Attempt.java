package orderdesk.confirmation.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * One dialling of the customer's number.
 *
 * @param number counted from 1
 * @param token of the claim under which it was dialled
 * @param phone the number dialled, E.164
 * @param call the exchange's id of the call
 * @param outcome absent while the call goes on
 */
public record Attempt(
        int number,
        OperatorId operator,
        long token,
        String phone,
        @Nullable String call,
        Instant at,
        @Nullable Outcome outcome) {

    /** How a call ended. */
    public enum Outcome {
        AGREED,
        REFUSED,
        LATER,
        NO_ANSWER,
        BUSY,
        ROBOT,
        OTHER_PERSON,
        WRONG_NUMBER;

        static Outcome of(AttemptResult result) {
            return valueOf(result.name());
        }
    }

    @JsonIgnore
    boolean isOpen() {
        return outcome == null;
    }

    /** A busy line is no try, and a talk ends the count. */
    @JsonIgnore
    boolean isTry() {
        return outcome == Outcome.NO_ANSWER || outcome == Outcome.ROBOT || outcome == Outcome.OTHER_PERSON;
    }

    Attempt ended(Outcome with) {
        return new Attempt(number, operator, token, phone, call, at, with);
    }
}
