package orderdesk.callback.task.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import orderdesk.callback.task.domain.Attempt;
import orderdesk.callback.task.domain.Note;
import orderdesk.callback.task.domain.Talk;
import orderdesk.callback.task.domain.Wish;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.claim.Position;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** The bodies that operators send, with their limits. */
final class Requests {

    private static final int TEXT_MAX = 500;
    private static final int NAME_MAX = 100;
    private static final int PROMISE_TEXT_MAX = 200;

    private Requests() {}

    /** @param bound only work that stands before it is given out; the other queue's head, as the gateway read it */
    record Next(@Nullable Head bound) {

        Optional<Position> before() {
            return Optional.ofNullable(bound).map(Head::position);
        }
    }

    /** Where the front of a queue stands in the order of work. */
    record Head(@JsonProperty("class") int workClass, Instant rank, Instant trigger, String id) {

        static Head of(Position position) {
            return new Head(position.workClass(), position.rank(), position.trigger(), position.id());
        }

        Position position() {
            return new Position(workClass, rank, trigger, id);
        }
    }

    /** @param call the exchange's id of the call, where it gave one */
    record Dial(@Nullable String call) {

        Dial {
            new Invalid().atMost("/call", call, NAME_MAX).orElseRefuse();
        }
    }

    /** @param to who takes over; has to work for the shop */
    record HandOver(OperatorId to, String note) {

        HandOver {
            new Invalid().text("/note", note, TEXT_MAX).orElseRefuse();
        }
    }

    record NewNote(String text) {

        NewNote {
            new Invalid().text("/text", text, Note.LENGTH_MAX).orElseRefuse();
        }
    }

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
            return Optional.ofNullable(promise).map(Requests::checked).map(each -> new Wish(each, holdId));
        }
    }

    /** Whoever calls reads the note aloud: it is one line, and never missing (R082). */
    private static Promise checked(Promise promise) {
        new Invalid()
                .text("/promise/about", promise.about(), PROMISE_TEXT_MAX)
                .text("/promise/note", promise.note(), PROMISE_TEXT_MAX)
                .unless(
                        promise.note() == null || promise.note().lines().count() <= 1,
                        "/promise/note",
                        "several-lines",
                        "One line.")
                .orElseRefuse();
        return promise;
    }
}
