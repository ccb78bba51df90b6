package orderdesk.confirmation;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.ORDER;
import static orderdesk.confirmation.Story.PHONE;
import static orderdesk.confirmation.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.confirmation.domain.Attempt.Outcome;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Stage;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calling.md, one person, one conversation: a talk that the customer began puts off what we would have rung him for. */
class TalkedWithUsTests {

    private static final Set<ShopId> TRIBUNA = Set.of(FixedShops.TRIBUNA);
    private static final Cause CAUSE = new Cause("anna", "r", null);
    private static final Instant QUARTER_LATER = CALLABLE.plus(Duration.ofMinutes(15));
    private static final Instant TALKED = CALLABLE.plus(Duration.ofMinutes(10));

    private final Theatre stage = new Theatre(CALLABLE);

    @Test
    void talkThatHeBeganPutsTheRetryOffByOneStepAndIsNoTry() {
        inVain(stage);

        hear(1, talked(PHONE, Direction.INBOUND, CallResult.TALKED, TALKED));

        assertThat(purpose()).isEqualTo(new RetryCall(TALKED.plus(Duration.ofHours(3)), TALKED));
        assertThat(item().contact().tries()).containsExactly(CALLABLE);
        stage.clock.set(QUARTER_LATER);
        assertThat(stage.desk().queue().head(ANNA, TRIBUNA)).isEmpty();
        stage.clock.set(TALKED.plus(Duration.ofHours(3)));
        assertThat(stage.desk().queue().head(ANNA, TRIBUNA)).isPresent();
    }

    @Test
    void talkThatIsHeardOfAfterTheNextTryPutsNothingOff() {
        inVain(stage);
        stage.clock.set(QUARTER_LATER);
        inVain(stage);
        var before = item();

        hear(1, talked(PHONE, Direction.INBOUND, CallResult.TALKED, TALKED));

        assertThat(item()).isEqualTo(before);
    }

    @Test
    void olderTalkThatIsHeardOfLaterChangesNothing() {
        inVain(stage);
        hear(2, talked(PHONE, Direction.INBOUND, CallResult.TALKED, TALKED.plusSeconds(60)));
        var before = item();

        hear(1, talked(PHONE, Direction.INBOUND, CallResult.TALKED, TALKED));

        assertThat(item()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallResult.class,
            names = {"TALKED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsNoTalkPutsNothingOff(CallResult result) {
        inVain(stage);

        hear(1, talked(PHONE, Direction.INBOUND, result, TALKED));

        assertThat(purpose()).isEqualTo(new RetryCall(QUARTER_LATER, null));
    }

    @Test
    void ourOwnCallAndSomebodyElsesPutNothingOff() {
        inVain(stage);

        hear(1, talked(PHONE, Direction.OUTBOUND, CallResult.TALKED, TALKED));
        hear(2, talked(Story.OTHER_PHONE, Direction.INBOUND, CallResult.TALKED, TALKED));

        assertThat(purpose()).isEqualTo(new RetryCall(QUARTER_LATER, null));
    }

    @Test
    void whatWaitsForItsFirstCallIsStillOwedIt() {
        stage.order(1, PHONE, PLACED);
        var before = item();

        hear(1, talked(PHONE, Direction.INBOUND, CallResult.TALKED, TALKED));

        assertThat(item()).isEqualTo(before);
    }

    @Test
    void talksAreFollowedWhateverHappens() {
        Deliveries.<CallEvent>to((store, clock) -> new CallsReader(new Theatre(clock, store).desk()))
                .startingAt(CALLABLE.toString())
                .given((store, clock) -> inVain(new Theatre(clock, store)))
                .of(
                        received(1, talked(PHONE, Direction.INBOUND, CallResult.TALKED, TALKED)),
                        received(2, talked(PHONE, Direction.INBOUND, CallResult.TALKED, TALKED.plusSeconds(9))),
                        received(3, talked(PHONE, Direction.INBOUND, CallResult.NO_ANSWER, TALKED.plusSeconds(99))))
                .endTheSameWhateverHappens();
    }

    private static void inVain(Theatre stage) {
        if (stage.desk().cases().find(FixedShops.TRIBUNA, ORDER).isEmpty()) {
            stage.order(1, PHONE, PLACED);
        }
        var claim = stage.desk()
                .queue()
                .next(ANNA, TRIBUNA, Optional.empty(), CAUSE)
                .orElseThrow()
                .claim();
        var by = new CallDesk.By(FixedShops.TRIBUNA, ORDER, ANNA, claim.token(), CAUSE);
        stage.desk().calls().dial(by, null);
        stage.desk().calls().notReached(by, Outcome.NO_ANSWER, Optional.empty());
    }

    private Case item() {
        return stage.desk()
                .cases()
                .find(FixedShops.TRIBUNA, ORDER)
                .orElseThrow()
                .state();
    }

    private Object purpose() {
        return item().stage() instanceof Stage.ToCall(var purpose) ? purpose : item().stage();
    }

    private void hear(long sequence, CallEnded event) {
        new CallsReader(stage.desk()).on(received(sequence, event));
    }

    private static CallEnded talked(Phone phone, Direction direction, CallResult result, Instant at) {
        var call = new CallId(new UUID(7, at.getEpochSecond()));
        var sides = new CallSides(direction, phone, "+78005550122", ANNA, null, null);
        return new CallEnded(call, sides, result, 1, 4_000, 60_000, at);
    }

    private static Received<CallEvent> received(long sequence, CallEvent event) {
        return new Received<>(
                event,
                "callback:call:%d".formatted(sequence),
                "callback",
                "call",
                sequence,
                FixedShops.TRIBUNA,
                new Cause("callback", "story", null),
                TALKED);
    }
}
