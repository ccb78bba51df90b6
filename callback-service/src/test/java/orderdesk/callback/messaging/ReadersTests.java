package orderdesk.callback.messaging;

import static orderdesk.callback.Orders.ORDER;
import static orderdesk.callback.Orders.SLOT;
import static orderdesk.callback.Orders.confirmed;
import static orderdesk.callback.Orders.placed;
import static orderdesk.callback.Orders.reopened;
import static orderdesk.callback.Orders.reported;
import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.BORIS;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PERSON;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOPS;
import static orderdesk.callback.Theatre.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.TalkDesk.By;
import orderdesk.callback.Theatre;
import orderdesk.callback.task.domain.Attempt.Ended;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.ClaimEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseBroken;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseKept;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseLapsed;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseRenegotiated;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.WorkRefusal;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every reader, delivered twice and failing at every step; and one person in two queues. */
class ReadersTests {

    @Test
    void ordersAreFollowedWhateverHappens() {
        Deliveries.<OrderEvent>to((store, clock) ->
                        new OrdersReader(Theatre.on(store, clock).orders()))
                .startingAt(NOW.toString())
                .given((store, clock) -> new Theatre(clock, store).registered(PHONE))
                .of(
                        order(1, placed()),
                        order(2, confirmed(1, SLOT, NOW)),
                        order(3, reopened(2)),
                        order(4, confirmed(2, SLOT, NOW)),
                        order(5, reported(DeliveryResult.FAILED, "RB1")),
                        order(6, reported(DeliveryResult.DELIVERED, "RB2")),
                        order(7, new OrderCancelled(ORDER, "—", "anna", NOW)))
                .endTheSameWhateverHappens();
    }

    @Test
    void confirmationsAreFollowedWhateverHappens() {
        Deliveries.<ConfirmationEvent>to((store, clock) -> new ConfirmationsReader(Theatre.on(store, clock)))
                .startingAt(NOW.toString())
                .given((store, clock) -> claimedByAnna(new Theatre(clock, store)))
                .of(
                        claim(1, claimed(NOW.minusSeconds(1))),
                        claim(2, new WorkHandedOver(PERSON, BORIS, ANNA, 2, List.of(), "", NOW)),
                        claim(3, new WorkReleased(PERSON, ANNA, 2, List.of(), NOW)),
                        promise(1, given(1)),
                        promise(2, given(2)),
                        promise(3, new PromiseRenegotiated(ORDER, id(1), id(2), NOW)),
                        promise(4, new PromiseBroken(ORDER, id(2), NOW, NOW)),
                        promise(5, given(3)),
                        promise(6, new PromiseKept(ORDER, id(3), NOW)),
                        promise(7, given(4)),
                        promise(8, new PromiseLapsed(ORDER, id(4), NOW)))
                .endTheSameWhateverHappens();
    }

    @Test
    void ownCallsAreFollowedWhateverHappens() {
        Deliveries.<CallEvent>to((store, clock) -> new CallsReader(Theatre.on(store, clock)))
                .startingAt(NOW.toString())
                .given((store, clock) -> {
                    var stage = new Theatre(clock, store);
                    stage.request(PHONE, true, "k1");
                    stage.desk.talks().notReached(stage.dialled(ANNA), Ended.NO_ANSWER, Optional.empty());
                })
                .of(
                        own(1, new CallEvent.PromiseGiven(task(), id(1), at(), ANNA, null, null, NOW)),
                        own(2, new CallEvent.PromiseRenegotiated(task(), id(1), id(2), NOW)),
                        own(3, new CallEvent.PromiseGiven(task(), id(2), at(), null, null, null, NOW)),
                        own(4, new CallEvent.PromiseBroken(task(), id(2), NOW, NOW)),
                        own(5, ended(CallResult.TALKED, NOW.plusSeconds(600))),
                        own(6, ended(CallResult.TALKED, NOW.plusSeconds(660))))
                .endTheSameWhateverHappens();
    }

    @Test
    void talkThatHeBeganPutsTheRetryOffByOneStepAndIsNoTry() {
        var stage = new Theatre(NOW);
        var task = stage.request(PHONE, true, "k1");
        stage.desk.talks().notReached(stage.dialled(ANNA), Ended.NO_ANSWER, Optional.empty());
        var talked = NOW.plusSeconds(600);

        new CallsReader(stage.desk).on(own(1, ended(CallResult.TALKED, talked)));
        new CallsReader(stage.desk).on(own(2, ended(CallResult.TALKED, talked.minusSeconds(5))));
        new CallsReader(stage.desk).on(own(3, ended(CallResult.NO_ANSWER, talked.plusSeconds(5))));

        assertThat(stage.task(task.taskId()).purpose())
                .contains(new RetryCall(talked.plus(Duration.ofHours(3)), talked));
        assertThat(stage.task(task.taskId()).contact().tries()).containsExactly(NOW);
    }

    @Test
    void personWhoIsTalkedToAboutHisOrderIsHidden() {
        var stage = new Theatre(NOW);
        stage.request(PHONE, true, "k1");

        new ConfirmationsReader(stage.desk).on(claim(1, claimed(NOW)));

        assertThat(stage.desk.queue().head(ANNA, SHOPS)).isEmpty();
        assertThat(stage.taken(ANNA)).isEmpty();
        assertThat(stage.taken(BORIS)).hasSize(1);
    }

    @Test
    void laterClaimEndsBeforeItDials() {
        var stage = new Theatre(NOW);
        var by = claimedByAnna(stage);
        var reader = new ConfirmationsReader(stage.desk);

        reader.on(claim(1, claimed(NOW)));

        assertThatExceptionOfType(HeldByAnother.class)
                .isThrownBy(() -> stage.desk.talks().dial(by, null));
        reader.on(claim(2, new WorkReleased(PERSON, BORIS, 1, List.of(), NOW)));
        assertThatExceptionOfType(WorkRefusal.ClaimSuperseded.class)
                .isThrownBy(() -> stage.desk.talks().dial(by, null));
        assertThat(stage.store.events(ClaimEvent.WorkReleased.class)).hasSize(1);
    }

    @Test
    void earlierClaimStands() {
        var stage = new Theatre(NOW);
        var by = claimedByAnna(stage);
        var reader = new ConfirmationsReader(stage.desk);

        reader.on(claim(1, claimed(NOW.plusMillis(1))));
        assertThatExceptionOfType(HeldByAnother.class)
                .isThrownBy(() -> stage.desk.talks().dial(by, null));
        reader.on(claim(2, new WorkReleased(PERSON, BORIS, 1, List.of(), NOW)));

        assertThat(stage.desk.talks().dial(by, null).state().contact().attempts())
                .hasSize(1);
    }

    private static By claimedByAnna(Theatre stage) {
        var task = stage.request(PHONE, true, "k1");
        var claimed =
                stage.desk.queue().next(ANNA, SHOPS, Optional.empty(), CAUSE).orElseThrow();
        return Theatre.by(ANNA, task, claimed.claim().token());
    }

    private static WorkClaimed claimed(@Nullable Instant since) {
        return new WorkClaimed(PERSON, BORIS, 1, NOW.plusSeconds(120), List.of(), since, NOW);
    }

    private static Received<OrderEvent> order(long sequence, OrderEvent event) {
        return received("order", ORDER.toString(), sequence, event);
    }

    private static Received<ConfirmationEvent> claim(long sequence, ConfirmationEvent event) {
        return received("confirmation", PERSON.toString(), sequence, event);
    }

    private static Received<ConfirmationEvent> promise(long sequence, ConfirmationEvent event) {
        return received("confirmation", ORDER.toString(), sequence, event);
    }

    private static Received<CallEvent> own(long sequence, CallEvent event) {
        return received("callback", task().toString(), sequence, event);
    }

    private static CallEvent ended(CallResult result, Instant at) {
        var sides = new CallSides(CallSides.Direction.INBOUND, PHONE, "+78005550122", BORIS, null, null);
        return new CallEvent.CallEnded(new CallId(Ids.of("call")), sides, result, 1, 4_000, 60_000, at);
    }

    private static PromiseGiven given(int number) {
        return new PromiseGiven(ORDER, id(number), at(), ANNA, null, NOW);
    }

    private static Promise at() {
        return new Promise(Promise.Kind.AT, NOW.plusSeconds(3600), null, false, "заказ", "перезвонить");
    }

    private static PromiseId id(int number) {
        return new PromiseId(Ids.of("promise", String.valueOf(number)));
    }

    private static CallTaskId task() {
        return new CallTaskId(Ids.of("task"));
    }
}
