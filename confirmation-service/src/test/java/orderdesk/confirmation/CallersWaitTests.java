package orderdesk.confirmation;

import static orderdesk.confirmation.QueueDeskTests.CAUSE;
import static orderdesk.confirmation.QueueDeskTests.TRIBUNA;
import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.BORIS;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.PHONE;
import static orderdesk.confirmation.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.claim.WorkRefusal;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who calls goes before who is called; and nobody holds more persons than he may. */
class CallersWaitTests {

    private static final CallId CALL = new CallId(UUID.fromString("00000000-0000-0042-0000-000000000001"));
    private static final Instant ELEVEN_SECONDS_AGO = CALLABLE.minusSeconds(11);

    private final Theatre stage = new Theatre(CALLABLE);

    @BeforeEach
    void somebodyIsToBeCalled() {
        stage.order(1, PHONE, PLACED);
    }

    @Test
    void whoCouldAnswerIsGivenNobodyAndOthersAre() {
        hear(1, FixedShops.TRIBUNA, ringing(List.of(ANNA), ELEVEN_SECONDS_AGO));

        assertThat(isGiven(ANNA)).isFalse();
        assertThat(stage.desk().queue().head(ANNA, TRIBUNA)).isEmpty();
        assertThat(stage.desk().queue().holdsBack(ANNA, TRIBUNA)).isTrue();
        assertThat(stage.desk().queue().head(BORIS, TRIBUNA)).isPresent();
        assertThat(isGiven(BORIS)).isTrue();
    }

    @Test
    void tenSecondsAreNoWait() {
        hear(1, FixedShops.TRIBUNA, ringing(List.of(ANNA), CALLABLE.minusSeconds(10)));

        assertThat(isGiven(ANNA)).isTrue();
    }

    @Test
    void callerForEverybodyHoldsBackEverybodyUntilHeIsAnswered() {
        hear(1, FixedShops.TRIBUNA, ringing(null, ELEVEN_SECONDS_AGO));
        assertThat(isGiven(BORIS)).isFalse();

        hear(2, FixedShops.TRIBUNA, new CallAnswered(CALL, sides(CallSides.Direction.INBOUND), CALLABLE));

        assertThat(isGiven(BORIS)).isTrue();
    }

    @Test
    void whoHungUpWaitsNoMore() {
        hear(1, FixedShops.TRIBUNA, ringing(null, ELEVEN_SECONDS_AGO));
        hear(2, FixedShops.TRIBUNA, ended());

        assertThat(isGiven(ANNA)).isTrue();
    }

    @Test
    void callerForNobodyHoldsBackNobody() {
        hear(1, FixedShops.TRIBUNA, ringing(List.of(), ELEVEN_SECONDS_AGO));

        assertThat(isGiven(ANNA)).isTrue();
    }

    @Test
    void callsThatTheDeskMakesAndThoseOfOtherShopsHoldBackNobody() {
        var ours = sides(CallSides.Direction.OUTBOUND);
        hear(1, FixedShops.TRIBUNA, new CallRinging(CALL, ours, null, ELEVEN_SECONDS_AGO));
        hear(1, FixedShops.CHASY, ringing(null, ELEVEN_SECONDS_AGO));

        assertThat(isGiven(ANNA)).isTrue();
    }

    /** What was said of its end got lost. */
    @Test
    void noTelephoneRingsLongerThanTenMinutes() {
        hear(1, FixedShops.TRIBUNA, ringing(null, CALLABLE.minus(Duration.ofMinutes(10))));

        assertThat(isGiven(ANNA)).isTrue();
    }

    @Test
    void whoIsAtWorkGoesOnWithIt() {
        assertThat(isGiven(ANNA)).isTrue();
        hear(1, FixedShops.TRIBUNA, ringing(null, ELEVEN_SECONDS_AGO));

        assertThat(isGiven(ANNA)).isTrue();
    }

    @Test
    void callersAreFollowedWhateverHappens() {
        Deliveries.<CallEvent>to((store, clock) -> reader(new Theatre(clock, store)))
                .startingAt(CALLABLE.toString())
                .of(
                        received(1, FixedShops.TRIBUNA, ringing(List.of(ANNA), ELEVEN_SECONDS_AGO)),
                        received(2, FixedShops.TRIBUNA, ended()))
                .endTheSameWhateverHappens();
    }

    @Test
    void handsAreFullWithSoManyPersons() {
        var workload = stage.desk().queue().workload();
        for (var number = 2; number < 2 + Limits.PERSONS_MAX; number++) {
            workload.requireRoom(ANNA, FixedShops.TRIBUNA, UUID.randomUUID());
            stage.order(number, new Phone("+7916000000" + number, "916"), PLACED);
            stage.desk().claims().claim(item(number), ANNA, CAUSE);
        }

        assertThatExceptionOfType(WorkRefusal.HandsFull.class)
                .isThrownBy(() -> workload.requireRoom(ANNA, FixedShops.TRIBUNA, UUID.randomUUID()));
        workload.requireRoom(ANNA, FixedShops.TRIBUNA, item(2).person());
        workload.requireRoom(BORIS, FixedShops.TRIBUNA, UUID.randomUUID());
        assertThat(workload.of(TRIBUNA)).singleElement().satisfies(load -> {
            assertThat(load.operator()).isEqualTo(ANNA);
            assertThat(load.persons()).isEqualTo(Limits.PERSONS_MAX);
            assertThat(load.items()).isEqualTo(Limits.PERSONS_MAX);
        });
    }

    private Case item(int number) {
        return stage.desk()
                .cases()
                .find(FixedShops.TRIBUNA, Story.order(number))
                .orElseThrow()
                .state();
    }

    private boolean isGiven(OperatorId operator) {
        return stage.desk()
                .queue()
                .next(operator, TRIBUNA, Optional.empty(), CAUSE)
                .isPresent();
    }

    private void hear(long sequence, ShopId shop, CallEvent event) {
        reader(stage).on(received(sequence, shop, event));
    }

    private static CallsReader reader(Theatre stage) {
        return new CallsReader(stage.desk());
    }

    private static CallRinging ringing(@Nullable List<OperatorId> forWhom, Instant since) {
        return new CallRinging(CALL, sides(CallSides.Direction.INBOUND), forWhom, since);
    }

    private static CallEnded ended() {
        var sides = sides(CallSides.Direction.INBOUND);
        return new CallEnded(CALL, sides, CallResult.NO_ANSWER, 3, 12_000, 0, CALLABLE);
    }

    private static CallSides sides(CallSides.Direction direction) {
        return new CallSides(direction, null, "+78005550122", null, null, null);
    }

    private static Received<CallEvent> received(long sequence, ShopId shop, CallEvent event) {
        var id = "callback:%s:%d".formatted(CALL, sequence);
        var cause = new Cause("callback", "story", null);
        return new Received<>(event, id, "callback", CALL.toString(), sequence, shop, cause, CALLABLE);
    }
}
