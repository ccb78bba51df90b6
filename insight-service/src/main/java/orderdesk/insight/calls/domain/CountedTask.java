package orderdesk.insight.calls.domain;

import orderdesk.contracts.callback.CallOutcome;
import orderdesk.insight.calls.domain.Answering.Verdict;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Passage.Promises;
import orderdesk.insight.figures.domain.Slice;
import org.jspecify.annotations.Nullable;

/** Calls that were owed, behind a figure; chats and letters among them. */
public enum CountedTask {
    /** Somebody was told when he is called, and was not. */
    PROMISE_BROKEN,
    /** A callback or a chat that led to an order. */
    ORDERED,
    /** Given up after every attempt. */
    UNREACHABLE,
    /** Without an outcome still. */
    OPEN,
    CHATS,
    /** Answered after its time, or never. */
    CHATS_LATE,
    LETTERS,
    /** Answered after its time, or never. */
    LETTERS_LATE;

    /**
     * Whether it counts a call.
     *
     * @param slice where it is one operator's, what he promised counts, whoever settled the call
     */
    public boolean holds(OwedCall call, Answering answering, @Nullable Slice slice) {
        return switch (this) {
            case PROMISE_BROKEN -> promises(call, slice).broken() > 0;
            case ORDERED -> call.ledToAnOrder();
            case UNREACHABLE -> call.outcome() == CallOutcome.UNREACHABLE;
            case OPEN -> call.outcome() == null;
            case CHATS -> Answering.isChat(call);
            case CHATS_LATE -> Answering.isChat(call) && answering.of(call) == Verdict.LATE;
            case LETTERS -> Answering.isLetter(call);
            case LETTERS_LATE -> Answering.isLetter(call) && answering.of(call) == Verdict.LATE;
        };
    }

    /** Whether a group of its list is the one to which the call itself belongs, and not what somebody did for it. */
    public boolean isOfWhoSettled(Slice slice) {
        return this != PROMISE_BROKEN || slice.by() != Grouping.OPERATOR;
    }

    private static Promises promises(OwedCall call, @Nullable Slice slice) {
        return slice == null || slice.by() != Grouping.OPERATOR
                ? call.promises()
                : call.done().getOrDefault(slice.key(), OwedCall.Done.NOTHING).promises();
    }
}
