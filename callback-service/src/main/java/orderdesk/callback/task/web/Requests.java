package orderdesk.callback.task.web;

import java.util.Optional;
import orderdesk.callback.task.domain.Attempt;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.claim.Note;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.queue.web.Wishes;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** The bodies that operators send, with their limits. */
final class Requests {

    private static final int NAME_MAX = 100;

    private Requests() {}

    /** How a call ended: with a talk that settles it, with a time to call again, or without one. */
    enum Ended {
        ANSWERED,
        ORDERED,
        DECLINED,
        OFF_TOPIC,
        WILL_RECEIVE,
        WANTS_CHANGE,
        LATER,
        NO_ANSWER,
        BUSY,
        ROBOT,
        OTHER_PERSON,
        WRONG_NUMBER
    }

    /**
     * @param topic what it was about; needed where the talk settled it (R031)
     * @param note for whoever reads of it later
     * @param orderId the order that it led to or was about
     * @param promise when to call; needed for LATER, welcome for OTHER_PERSON
     * @param holdId capacity held for the promise
     */
    record Outcome(
            Ended outcome,
            @Nullable CallTopic topic,
            @Nullable String note,
            @Nullable OrderId orderId,
            @Nullable Promise promise,
            @Nullable String holdId) {

        Outcome {
            new Invalid()
                    .atMost("/note", note, Note.LENGTH_MAX)
                    .atMost("/holdId", holdId, NAME_MAX)
                    .orElseRefuse();
        }

        Talk talk() {
            return new Talk(CallOutcome.valueOf(outcome.name()), Invalid.required(topic, "/topic"), note, orderId);
        }

        Attempt.Ended notReached() {
            return Attempt.Ended.valueOf(outcome.name());
        }

        Optional<Wish> wish() {
            return Wishes.of(promise, holdId);
        }
    }
}
