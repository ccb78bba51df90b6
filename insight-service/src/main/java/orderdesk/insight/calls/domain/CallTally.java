package orderdesk.insight.calls.domain;

import java.time.Duration;
import java.util.Optional;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.insight.calls.domain.CallFigures.Incoming;
import orderdesk.insight.calls.domain.CallFigures.Owed;
import orderdesk.insight.calls.domain.CallFigures.Talks;
import orderdesk.insight.calls.domain.CallFigures.Written;
import orderdesk.insight.figures.domain.OpenTime;
import orderdesk.insight.figures.domain.Passage.Promises;

/** Counts a group of calls one by one. */
final class CallTally {

    private Incoming incoming = new Incoming(0, 0, 0, 0, 0, 0);
    private Duration talked = Duration.ZERO;
    private Duration wrappedUp = Duration.ZERO;
    private Duration apart = Duration.ZERO;
    private int talks;
    private int wrapUps;
    private int withoutOrder;
    private Owed owed = new Owed(0, 0, 0, 0, 0, 0);
    private Promises promises = new Promises(0, 0, 0, 0, 0);
    private final AnswerTally chats;
    private final AnswerTally letters;
    private Duration chatted = Duration.ZERO;

    CallTally(OpenTime open) {
        chats = new AnswerTally(open);
        letters = new AnswerTally(open);
    }

    void add(PhoneCall call, boolean neverReached, Optional<Duration> wrapUp) {
        if (call.isIncoming()) {
            incoming = new Incoming(
                    incoming.calls() + 1,
                    incoming.answered() + one(call.isTalk()),
                    incoming.withinFourRings() + one(call.isAnsweredInTime()),
                    incoming.missed() + one(call.isMissed()),
                    incoming.hidden() + one(call.isMissed() && call.caller() == null),
                    incoming.neverReached() + one(neverReached));
        }
        if (call.isTalk()) {
            talks++;
            talked = talked.plus(call.talked());
            withoutOrder += one(call.orders().isEmpty() && !call.mystery());
            wrapUps += one(wrapUp.isPresent());
            wrappedUp = wrappedUp.plus(wrapUp.orElse(Duration.ZERO));
            if (call.isApartFromOrders()) {
                apart = apart.plus(call.talked()).plus(wrapUp.orElse(Duration.ZERO));
            }
        }
    }

    void add(OwedCall call) {
        owed = new Owed(
                owed.opened() + 1,
                owed.open() + one(call.outcome() == null),
                owed.unreachable() + one(call.outcome() == CallOutcome.UNREACHABLE),
                owed.attempts(),
                owed.askedFor() + one(call.isAskedFor()),
                owed.ordered() + one(call.ledToAnOrder()));
        if (Answering.isChat(call)) {
            chats.add(call);
        } else if (Answering.isLetter(call)) {
            letters.add(call);
        }
    }

    void chatted(Duration taken) {
        chatted = chatted.plus(taken);
    }

    /** Whose attempts and promises these are, whoever settled the call. */
    void add(OwedCall.Done done) {
        owed = new Owed(
                owed.opened(),
                owed.open(),
                owed.unreachable(),
                owed.attempts() + done.attempts(),
                owed.askedFor(),
                owed.ordered());
        promises = promises.plus(done.promises());
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    CallFigures figures(String key) {
        return new CallFigures(
                key,
                incoming,
                new Talks(talks, talked.toSeconds(), wrapUps, wrappedUp.toSeconds(), withoutOrder, apart.toSeconds()),
                owed,
                promises,
                new Written(chats.figures(), chatted.plusMillis(500).toSeconds(), letters.figures()));
    }
}
