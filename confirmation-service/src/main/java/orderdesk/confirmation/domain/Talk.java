package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseKept;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal.NotNow;

/** The customer answered for himself. */
record Talk(Case item, OperatorId operator, ShopSettings settings, Instant now) {

    /**
     * No judge is asked about an order that is confirmed: who was promised a call about goods that are there again hears
     * that, and the promise is kept.
     *
     * @throws NotNow of a draft, and of a confirmed order whose goods are missing: it has to be amended
     */
    Decision<Case, ConfirmationEvent> agreed(Answered answered) {
        var order = Order.of(item);
        if (order.unplaced()) {
            throw new NotNow("This draft is not placed yet; place it, then agree it.");
        }
        var stock = item.stock();
        if (order.confirmed() && (stock == null || stock.isShort())) {
            throw new NotNow("This order is confirmed already; amend it to confirm it again.");
        }
        var ticked = new ReadingBack(item, now).ticked(answered.orderVersion(), answered.ticks());
        var reading = new ReadingBack(ticked, now);
        reading.requireDue(answered);
        reading.requireComplete();
        var reached = new CustomerReached(item.orderId(), Answer.AGREED, reading.proof(answered, operator), null, now);
        return answered(
                ticked,
                Attempt.Outcome.AGREED,
                reached,
                order.confirmed() ? new Stage.Resting(Stage.Resting.Why.CONFIRMED) : Follow.awaitingVerdict(now));
    }

    Decision<Case, ConfirmationEvent> refused(Answered answered, String reason) {
        var ticked = new ReadingBack(item, now).ticked(answered.orderVersion(), answered.ticks());
        var proof = new ReadingBack(ticked, now).proof(answered, operator);
        var reached = new CustomerReached(item.orderId(), Answer.REFUSED, proof, reason, now);
        return answered(ticked, Attempt.Outcome.REFUSED, reached, Follow.awaitingVerdict(now));
    }

    /** What was read back so far stays ticked, so that the next talk need not repeat it. */
    Decision<Case, ConfirmationEvent> later(Answered answered, Wish wish) {
        var ticked = new ReadingBack(item, now).ticked(answered.orderVersion(), answered.ticks());
        var talked = ticked.with(item.contact().talked(Attempt.Outcome.LATER));
        return new Promising(talked, operator, settings, now).give(wish, AttemptResult.LATER);
    }

    private Decision<Case, ConfirmationEvent> answered(
            Case ticked, Attempt.Outcome outcome, CustomerReached reached, Stage then) {
        var events = new ArrayList<ConfirmationEvent>(List.of(reached));
        var owed = item.promise();
        if (owed != null && !owed.broken()) {
            events.add(new PromiseKept(item.orderId(), owed.id(), now));
        }
        var next = ticked.with(item.contact().talked(outcome)).withPromise(null).in(then, settings, now);
        return new Decision<>(next, events);
    }
}
