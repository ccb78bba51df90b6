package orderdesk.callback.telephony;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.callback.Orders;
import orderdesk.callback.Theatre;
import orderdesk.callback.messaging.OrdersReader;
import orderdesk.callback.messaging.Together;
import orderdesk.callback.presence.persistence.PresenceDesks;
import orderdesk.callback.task.domain.Attempt.Ended;
import orderdesk.callback.task.domain.Talk;
import orderdesk.callback.telephony.messaging.InVainReader;
import orderdesk.callback.telephony.messaging.ReachedReader;
import orderdesk.callback.telephony.persistence.CallKind;
import orderdesk.callback.telephony.persistence.CallerKind;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactAttempted;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.FollowCallers;
import orderdesk.platform.queue.WaitingCallerKind;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever called in vain and was talked with since, for whatever reason and however dialled, is owed nothing (R061). */
class AnyTalkTests {

    private static final Instant LATER = NOW.plus(Duration.ofMinutes(2));
    private static final CallId CALL = new CallId(new UUID(3, 3));

    private final Theatre stage = new Theatre(NOW);
    private int heard;

    @Test
    void talkAboutHisOrderClosesTheCallThatHeMissed() {
        stage.hear(Orders.placed(), Orders.ORDER);
        missed();

        aboutOrder(1, reached(LATER));

        assertThat(outcomes()).containsExactly(CallOutcome.REACHED_OTHERWISE);
    }

    @Test
    void talkThatEndsWithAnotherTimeClosesItToo() {
        stage.hear(Orders.placed(), Orders.ORDER);
        missed();

        aboutOrder(1, attempted(AttemptResult.LATER));

        assertThat(outcomes()).containsExactly(CallOutcome.REACHED_OTHERWISE);
    }

    @ParameterizedTest
    @EnumSource(
            value = AttemptResult.class,
            names = {"LATER"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoWasNotTalkedWithIsStillOwedACall(AttemptResult result) {
        stage.hear(Orders.placed(), Orders.ORDER);
        missed();

        aboutOrder(1, attempted(result));

        assertThat(outcomes()).isEmpty();
    }

    @Test
    void callThatHeMissedAfterTheTalkIsOwed() {
        stage.hear(Orders.placed(), Orders.ORDER);
        missed();

        aboutOrder(1, reached(NOW.minusSeconds(1)));

        assertThat(outcomes()).isEmpty();
    }

    @Test
    void orderThatNobodyKnowsHereClosesNothing() {
        missed();

        aboutOrder(1, reached(LATER));

        assertThat(outcomes()).isEmpty();
    }

    @Test
    void talkForAnotherTaskDialledByHandClosesIt() {
        stage.request(PHONE, true, "k1");
        missed();
        stage.clock.advance(Duration.ofSeconds(30));

        stage.desk.talks().talked(stage.dialled(ANNA), new Talk(CallOutcome.ANSWERED, CallTopic.ORDER, null, null));
        hearOwn();

        assertThat(outcomes()).containsExactly(CallOutcome.ANSWERED, CallOutcome.REACHED_OTHERWISE);
    }

    @Test
    void anotherTimeAgreedForAnotherTaskClosesIt() {
        stage.request(PHONE, true, "k1");
        missed();
        stage.clock.advance(Duration.ofSeconds(30));

        stage.desk.talks().later(stage.dialled(ANNA), wish());
        hearOwn();

        assertThat(outcomes()).containsExactly(CallOutcome.REACHED_OTHERWISE);
    }

    @Test
    void taskThatNobodyAnsweredClosesNothing() {
        stage.request(PHONE, true, "k1");
        missed();
        stage.clock.advance(Duration.ofSeconds(30));

        stage.desk.talks().notReached(stage.dialled(ANNA), Ended.NO_ANSWER, Optional.empty());
        hearOwn();

        assertThat(outcomes()).isEmpty();
    }

    /** Who was talked with for the missed call itself, and wants to be called later, is. */
    @Test
    void anotherTimeAgreedForTheMissedCallItselfStands() {
        missed();
        stage.clock.advance(Duration.ofSeconds(30));

        stage.desk.talks().later(stage.dialled(ANNA), wish());
        hearOwn();

        assertThat(outcomes()).isEmpty();
        assertThat(stage.desk.tasks().ofPerson(SHOP, Theatre.PERSON))
                .singleElement()
                .satisfies(task -> assertThat(task.state().kind()).isEqualTo(CallTaskKind.MISSED_CALL));
    }

    @Test
    void talksAboutOrdersAreFollowedWhateverHappens() {
        Deliveries.<ConfirmationEvent>to((store, clock) -> reached(store, clock))
                .startingAt(NOW.toString())
                .given((store, clock) -> {
                    new OrdersReader(Theatre.on(store, clock).orders())
                            .on(Theatre.received("order", "o", 1, Orders.placed()));
                    own(store, clock).on(missedCall());
                })
                .of(
                        confirmation(1, attempted(AttemptResult.NO_ANSWER)),
                        confirmation(2, attempted(AttemptResult.LATER)),
                        confirmation(3, reached(LATER)))
                .endTheSameWhateverHappens();
    }

    private void missed() {
        own(stage.store, stage.clock).on(missedCall());
        assertThat(stage.desk.tasks().ofPerson(SHOP, Theatre.PERSON))
                .extracting(task -> task.state().kind())
                .contains(CallTaskKind.MISSED_CALL);
    }

    private void aboutOrder(long sequence, ConfirmationEvent event) {
        stage.clock.advance(Duration.ofMinutes(3));
        reached(stage.store, stage.clock).on(confirmation(sequence, event));
    }

    private void hearOwn() {
        var all = stage.store.deliveries(CallEvent.class);
        all.subList(heard, all.size())
                .forEach(event -> own(stage.store, stage.clock).on(event));
        heard = all.size();
    }

    private List<CallOutcome> outcomes() {
        return stage.store.events(CallTaskCompleted.class).stream()
                .map(CallTaskCompleted::outcome)
                .toList();
    }

    private static ReachedReader reached(SimulatedStore store, Clock clock) {
        return new ReachedReader(desk(store, clock), Theatre.on(store, clock).orders());
    }

    private static Together<CallEvent> own(SimulatedStore store, Clock clock) {
        var callers = new FollowCallers<CallEvent>(store.open(new WaitingCallerKind<>("callback", CallEvent.class)));
        var lines = PresenceDesks.on(store, new FixedShops(), List.of(), clock).lineEnds(new FixedShops());
        return new Together<>(new InVainReader(desk(store, clock), callers, lines));
    }

    private static InVainDesk desk(SimulatedStore store, Clock clock) {
        var owed = new QueuedCalls(Theatre.on(store, clock).tasks(), new FixedShops());
        return new InVainDesk(store.open(new CallerKind()), store.open(new CallKind()), owed);
    }

    private static Received<CallEvent> missedCall() {
        var sides = new CallSides(CallSides.Direction.INBOUND, PHONE, Switchboard.TRIBUNA_LINE, null, null, null);
        return Theatre.received("callback", CALL.toString(), 1, new CallMissed(CALL, sides, NOW));
    }

    private static Received<ConfirmationEvent> confirmation(long sequence, ConfirmationEvent event) {
        return Theatre.received("confirmation", Orders.ORDER.toString(), sequence, event);
    }

    private static CustomerReached reached(Instant said) {
        var tick = new ReadBack.Tick("address", said, null);
        var due = new Money(129_000, "RUB");
        var readBack = new ReadBack(1, due, List.of(tick), null, "1", ANNA, null, LATER.plusSeconds(60));
        return new CustomerReached(Orders.ORDER, Answer.AGREED, readBack, null, LATER.plusSeconds(60));
    }

    private static ContactAttempted attempted(AttemptResult result) {
        return new ContactAttempted(Orders.ORDER, 1, ANNA, result, null, null, LATER);
    }

    private static Wish wish() {
        var seven = Instant.parse("2026-11-24T16:00:00Z");
        return new Wish(new Promise(Promise.Kind.AT, seven, null, false, "размер", "уточнить размер"), null);
    }
}
