package orderdesk.confirmation;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.BORIS;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.ORDER;
import static orderdesk.confirmation.Story.PHONE;
import static orderdesk.confirmation.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.confirmation.CallDesk.By;
import orderdesk.confirmation.domain.Attempt;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.ClaimEvent.WorkClaimed;
import orderdesk.contracts.callback.ClaimEvent.WorkHandedOver;
import orderdesk.contracts.callback.ClaimEvent.WorkReleased;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.WorkRefusal.ClaimSuperseded;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** One person, one conversation: what callback-service's operators hold is not called from here. */
class OtherQueueTests {

    static final Cause CAUSE = new Cause("anna", "r", null);
    static final Set<ShopId> TRIBUNA = Set.of(FixedShops.TRIBUNA);
    static final UUID PERSON = Ids.of("tribuna", PHONE.e164());

    private final Theatre stage = new Theatre(CALLABLE);
    private long sequence;

    @Test
    void personWhoIsHeldElsewhereIsHidden() {
        stage.order(1, PHONE, PLACED);

        hear(claimed(BORIS, CALLABLE));

        assertThat(stage.desk().queue().head(ANNA, TRIBUNA)).isEmpty();
        assertThat(stage.desk().queue().next(ANNA, TRIBUNA, Optional.empty(), CAUSE))
                .isEmpty();
        assertThatExceptionOfType(HeldByAnother.class).isThrownBy(this::claim);
    }

    @Test
    void heIsBackWhenHeIsLetGoOrTheLeaseHasEnded() {
        stage.order(1, PHONE, PLACED);
        hear(claimed(BORIS, CALLABLE));
        hear(new WorkReleased(PERSON, BORIS, 1, List.of(), CALLABLE));
        assertThat(stage.desk().queue().head(ANNA, TRIBUNA)).isPresent();

        hear(claimed(BORIS, CALLABLE));
        stage.clock.advance(Duration.ofSeconds(120));

        assertThat(stage.desk().queue().head(ANNA, TRIBUNA)).isPresent();
    }

    @Test
    void whatTheSameOperatorHoldsElsewhereIsHisHereToo() {
        stage.order(1, PHONE, PLACED);
        hear(claimed(ANNA, CALLABLE));

        assertThat(stage.desk().queue().head(BORIS, TRIBUNA)).isEmpty();
        assertThat(dialled(claim())).isEqualTo(1);
    }

    @Test
    void laterClaimEndsBeforeItDials() {
        stage.order(1, PHONE, PLACED);
        var token = claim();

        hear(claimed(BORIS, CALLABLE.minusMillis(1)));

        assertThatExceptionOfType(HeldByAnother.class).isThrownBy(() -> dialled(token));
        hear(new WorkReleased(PERSON, BORIS, 1, List.of(), CALLABLE));
        assertThatExceptionOfType(ClaimSuperseded.class).isThrownBy(() -> dialled(token));
        assertThat(stage.store.events(ConfirmationEvent.WorkReleased.class)).hasSize(1);
    }

    @Test
    void earlierClaimStandsAndDialsWhenTheOtherHasLetGo() {
        stage.order(1, PHONE, PLACED);
        var token = claim();

        hear(claimed(BORIS, CALLABLE.plusMillis(1)));
        assertThatExceptionOfType(HeldByAnother.class).isThrownBy(() -> dialled(token));
        hear(new WorkReleased(PERSON, BORIS, 1, List.of(), CALLABLE));

        assertThat(dialled(token)).isEqualTo(1);
    }

    @Test
    void ofTwoClaimsOfOneInstantOurOwnStands() {
        stage.order(1, PHONE, PLACED);
        var token = claim();

        hear(claimed(BORIS, CALLABLE));
        hear(new WorkReleased(PERSON, BORIS, 1, List.of(), CALLABLE));

        assertThat(dialled(token)).isEqualTo(1);
    }

    @Test
    void oldNewsThatComesAgainTakesNothing() {
        stage.order(1, PHONE, PLACED);
        var old = received(1, claimed(BORIS, CALLABLE.minusSeconds(9)));
        reader().on(old);
        reader().on(received(2, new WorkReleased(PERSON, BORIS, 1, List.of(), CALLABLE)));
        var token = claim();

        reader().on(old);

        assertThat(dialled(token)).isEqualTo(1);
    }

    @Test
    void queueDoesNotShowWhomAnotherHoldsThere() {
        stage.order(1, PHONE, PLACED);
        hear(claimed(BORIS, CALLABLE));
        var queue = stage.desk().queue();
        var all = queue.page(TRIBUNA, Queue.CALL, Optional.empty(), Optional.empty(), 10);

        assertThat(all).hasSize(1);
        assertThat(queue.freeElsewhere(all, ANNA)).isEmpty();
        assertThat(queue.freeElsewhere(all, BORIS)).hasSize(1);
    }

    @Test
    void claimsElsewhereAreFollowedWhateverHappens() {
        Deliveries.<CallEvent>to((store, clock) -> reader(new Theatre(clock, store).desk()))
                .startingAt(CALLABLE.toString())
                .given((store, clock) -> {
                    var theatre = new Theatre(clock, store);
                    theatre.order(1, PHONE, PLACED);
                    theatre.desk().queue().next(ANNA, TRIBUNA, Optional.empty(), CAUSE);
                })
                .of(
                        received(1, claimed(BORIS, CALLABLE.minusSeconds(1))),
                        received(2, new WorkHandedOver(PERSON, BORIS, FixedShops.VERA, 2, List.of(), "", CALLABLE)),
                        received(3, new WorkReleased(PERSON, FixedShops.VERA, 2, List.of(), CALLABLE)))
                .endTheSameWhateverHappens();
    }

    private long claim() {
        var item = stage.desk().cases().find(FixedShops.TRIBUNA, ORDER).orElseThrow();
        return stage.desk().claims().claim(item.state(), ANNA, CAUSE).claim().token();
    }

    private int dialled(long token) {
        var by = new By(FixedShops.TRIBUNA, ORDER, ANNA, token, CAUSE);
        return stage.desk()
                .calls()
                .dial(by, null)
                .state()
                .contact()
                .last()
                .map(Attempt::number)
                .orElse(0);
    }

    private void hear(CallEvent event) {
        reader().on(received(++sequence, event));
    }

    private CallsReader reader() {
        return reader(stage.desk());
    }

    private static CallsReader reader(ConfirmationDesk desk) {
        return new CallsReader(desk);
    }

    private static WorkClaimed claimed(OperatorId by, Instant since) {
        return new WorkClaimed(PERSON, by, 1, CALLABLE.plusSeconds(120), List.of(), since, since);
    }

    private static Received<CallEvent> received(long sequence, CallEvent event) {
        return new Received<>(
                event,
                "callback:%s:%d".formatted(PERSON, sequence),
                "callback",
                PERSON.toString(),
                sequence,
                FixedShops.TRIBUNA,
                new Cause("callback", "story", null),
                CALLABLE);
    }
}
