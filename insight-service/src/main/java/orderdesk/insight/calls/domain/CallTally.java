package orderdesk.insight.calls.domain;

import java.time.Duration;
import java.util.Optional;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.insight.calls.domain.CallFigures.Incoming;
import orderdesk.insight.calls.domain.CallFigures.Owed;
import orderdesk.insight.calls.domain.CallFigures.Talks;
import orderdesk.insight.figures.domain.Passage.Promises;

/** Counts a group of calls one by one. */
final class CallTally {

    private Incoming incoming = new Incoming(0, 0, 0, 0, 0, 0);
    private Duration talked = Duration.ZERO;
    private Duration wrappedUp = Duration.ZERO;
    private int talks;
    private int wrapUps;
    private int withoutOrder;
    private Owed owed = new Owed(0, 0, 0, 0, 0, 0);
    private Promises promises = new Promises(0, 0, 0, 0, 0);

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
        }
    }

    void add(OwedCall call) {
        owed = new Owed(
                owed.opened() + 1,
                owed.open() + one(call.outcome() == null),
                owed.unreachable() + one(call.outcome() == CallOutcome.UNREACHABLE),
                owed.attempts() + call.attempts(),
                owed.askedFor() + one(call.isAskedFor()),
                owed.ordered() + one(call.ledToAnOrder()));
        promises = promises.plus(call.promises());
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    CallFigures figures(String key) {
        return new CallFigures(
                key,
                incoming,
                new Talks(talks, talked.toSeconds(), wrapUps, wrappedUp.toSeconds(), withoutOrder),
                owed,
                promises);
    }
}
