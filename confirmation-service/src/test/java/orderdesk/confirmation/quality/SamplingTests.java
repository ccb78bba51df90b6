package orderdesk.confirmation.quality;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import orderdesk.confirmation.CallDesk;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.confirmation.domain.Tick;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.confirmation.quality.SamplingDesk.Count;
import orderdesk.confirmation.quality.SamplingDesk.Drawn;
import orderdesk.confirmation.quality.domain.Mark;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.QualityRefusal;
import orderdesk.confirmation.quality.domain.Scorecard;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.RecordingAvailable;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.confirmation.ReviewEvent.CallReviewed;
import orderdesk.contracts.confirmation.ReviewEvent.Origin;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class SamplingTests {

    private static final Cause CAUSE = new Cause("galina", "test", null);
    private static final OperatorId GALINA = FixedShops.GALINA;
    private static final int QUOTA = 3;

    private final Theatre theatre = new Theatre(Story.CALLABLE);

    @Test
    void quotaOfEachOperatorIsDrawnWhateverTheOrderInWhichCallsCame() {
        LongStream.rangeClosed(1, 20).forEach(number -> talked(theatre, number));
        var other = new Theatre(Story.CALLABLE);
        LongStream.rangeClosed(1, 20).map(number -> 21 - number).forEach(number -> talked(other, number));

        assertThat(mine(theatre)).hasSize(2 * QUOTA).isEqualTo(mine(other));
        assertThat(mine(theatre)).isEqualTo(byHand());
    }

    @Test
    void whatWasReviewedIsDueNoMoreAndNothingComesInItsPlace() {
        LongStream.rangeClosed(1, 20).forEach(number -> talked(theatre, number));

        review(mine(theatre).getFirst());

        assertThat(mine(theatre)).hasSize(2 * QUOTA - 1);
        assertThat(work(theatre).reviewers()).containsEntry(GALINA, new Count(2 * QUOTA - 1, 1, 0));
    }

    @Test
    void whatIsNotReviewedInItsTimeIsOverdueAndComesFirst() {
        talked(theatre, 1);
        theatre.clock.advance(Duration.ofDays(14));
        talked(theatre, 2);

        assertThat(work(theatre).reviewers()).containsEntry(GALINA, new Count(2, 0, 1));
        assertThat(mine(theatre)).containsExactly(Spoken.call(1), Spoken.call(2));
    }

    @Test
    void whatReviewersCompareThemselvesOnIsNeverDrawn() {
        Spoken.hear(theatre, Spoken.ended(1, FixedShops.ANNA, null, 60_000, Story.CALLABLE));
        calibrate(Spoken.call(1));

        var event = Spoken.ended(1, FixedShops.ANNA, null, 60_000, Story.CALLABLE);
        Spoken.hear(theatre, new RecordingAvailable(event.callId(), event.sides(), 30, event.at()), event.callId(), 4);

        assertThat(mine(theatre)).isEmpty();
        assertThat(work(theatre).calibration()).extracting(Talk::call).containsExactly(Spoken.call(1));
    }

    @Test
    void nobodyTakesOutOfTheSampleWhatTheLotDrew() {
        LongStream.rangeClosed(1, 20).forEach(number -> talked(theatre, number));
        var drawn = mine(theatre);

        drawn.forEach(call ->
                assertThatExceptionOfType(QualityRefusal.DrawnByLot.class).isThrownBy(() -> calibrate(call)));

        calibrate(LongStream.rangeClosed(1, 20)
                .mapToObj(Spoken::call)
                .filter(call -> !drawn.contains(call))
                .findFirst()
                .orElseThrow());
        assertThat(mine(theatre)).isEqualTo(drawn);
    }

    @Test
    void seniorsWhoCallAreDrawnForAnother() {
        Spoken.talk(theatre, 1, FixedShops.GALINA, theatre.clock.instant());

        var talk = talk(1).orElseThrow();

        assertThat(theatre.desk().quality().sampling().drawn(FixedShops.TRIBUNA, talk))
                .hasValueSatisfying(drawn -> assertThat(drawn.reviewer()).isEmpty());
    }

    @Test
    void chosenReviewLeavesTheDrawnOneDue() {
        LongStream.rangeClosed(1, 20).forEach(number -> talked(theatre, number));
        var drawn = mine(theatre).getFirst();

        review(drawn, new OperatorId("petr"));

        assertThat(mine(theatre)).hasSize(2 * QUOTA);
        assertThat(origins()).containsExactly(Origin.CHOICE);
        review(drawn, GALINA);
        assertThat(mine(theatre)).hasSize(2 * QUOTA - 1);
        assertThat(origins()).containsExactly(Origin.CHOICE, Origin.LOT);
    }

    @Test
    void nothingIsForgottenBeforeItIsDue() {
        var daily = new Plan.Terms(
                Plan.Term.DAY, QUOTA, Duration.ofDays(14), new Plan.Drawn(1, 1, 1, Duration.ofSeconds(30), true));
        theatre.desk().quality().rules().change(FixedShops.TRIBUNA, daily, CAUSE, _ -> {});
        theatre.clock.advance(Duration.ofDays(8));
        talked(theatre, 1);

        theatre.clock.advance(Duration.ofDays(13));
        assertThat(work(theatre).reviewers()).containsEntry(GALINA, new Count(1, 0, 0));
        theatre.clock.advance(Duration.ofDays(2));
        assertThat(work(theatre).reviewers()).containsEntry(GALINA, new Count(1, 0, 1));
        theatre.clock.advance(Duration.ofDays(2));
        assertThat(work(theatre).reviewers()).isEmpty();
    }

    @Test
    void nobodyIsGivenHisOwnTalk() {
        Spoken.talk(theatre, 1, GALINA, theatre.clock.instant());

        assertThat(mine(theatre)).isEmpty();
        assertThat(work(theatre).reviewers()).isEmpty();
    }

    @Test
    void hurriedTicksComeFirstAndBesideWhatTheLotDraws() {
        LongStream.rangeClosed(2, 40).forEach(number -> talked(theatre, number));
        var before = mine(theatre);
        theatre.order(1, Story.PHONE, Story.PLACED);
        var by = claimed();
        theatre.desk().calls().dial(by, null);
        theatre.clock.advance(Duration.ofSeconds(1));
        theatre.desk().calls().tick(by, 1, List.of(new Tick("recipient", null)));

        Spoken.talk(theatre, 1, FixedShops.ANNA, Story.ORDER, theatre.clock.instant());

        var first = work(theatre).mine().getFirst();
        assertThat(first.talk().call()).isEqualTo(Spoken.call(1));
        assertThat(first.talk().hasty()).containsExactly("recipient");
        assertThat(first.origin()).isEqualTo(Origin.SUSPICION);
        assertThat(mine(theatre)).hasSize(2 * QUOTA + 1).containsAll(before);
    }

    @Test
    void hurriedTalkThatTheLotDrawsIsNoSuspectedOne() {
        theatre.order(1, Story.PHONE, Story.PLACED);
        var by = claimed();
        theatre.desk().calls().dial(by, null);
        theatre.clock.advance(Duration.ofSeconds(1));
        theatre.desk().calls().tick(by, 1, List.of(new Tick("recipient", null)));

        Spoken.talk(theatre, 1, FixedShops.ANNA, Story.ORDER, theatre.clock.instant());

        assertThat(work(theatre).mine()).extracting(Drawn::origin).containsExactly(Origin.LOT);
    }

    @Test
    void onlyTalksOfOperatorsAreKept() {
        Spoken.hear(theatre, Spoken.ended(1, null, null, 60_000, Story.CALLABLE));
        Spoken.hear(theatre, Spoken.ended(2, FixedShops.ANNA, null, 0, Story.CALLABLE));

        assertThat(talk(1)).isEmpty();
        assertThat(talk(2)).isEmpty();
    }

    @Test
    void talksAreKeptWhateverHappens() {
        Deliveries.<CallEvent>to((store, clock) -> new CallsReader(new Theatre(clock, store).desk()))
                .startingAt(Story.CALLABLE.toString())
                .of(
                        Spoken.received(Spoken.ended(1, FixedShops.ANNA, null, 60_000, Story.CALLABLE)),
                        Spoken.received(Spoken.ended(2, FixedShops.BORIS, Story.ORDER, 9_000, Story.CALLABLE)),
                        recording(2),
                        recording(3))
                .endTheSameWhateverHappens();
    }

    @Test
    void sameReviewAgainIsOneReview() {
        talked(theatre, 1);

        review(Spoken.call(1));
        review(Spoken.call(1));

        assertThat(theatre.store.events(CallReviewed.class)).hasSize(1);
    }

    /** What anybody who knows the seed draws with pencil and paper. */
    private List<CallId> byHand() {
        var plan = Plan.unchanged(FixedShops.TRIBUNA);
        return LongStream.range(0, 2)
                .boxed()
                .flatMap(odd -> LongStream.rangeClosed(1, 20)
                        .filter(number -> number % 2 == odd)
                        .mapToObj(Spoken::call)
                        .sorted(comparing(call -> plan.draw(call, Story.CALLABLE)))
                        .limit(QUOTA))
                .sorted(comparing(call -> plan.draw(call, Story.CALLABLE)))
                .toList();
    }

    /** It may be of a call in which nobody talked. */
    private static Received<CallEvent> recording(long number) {
        var ended = Spoken.ended(number, FixedShops.BORIS, null, 9_000, Story.CALLABLE);
        var event = new RecordingAvailable(ended.callId(), ended.sides(), 30, ended.at());
        return Spoken.received(event, ended.callId(), 4, ended.at());
    }

    private static void talked(Theatre theatre, long number) {
        var operator = number % 2 == 0 ? FixedShops.ANNA : FixedShops.BORIS;
        Spoken.talk(theatre, number, operator, theatre.clock.instant());
    }

    private static SamplingDesk.Work work(Theatre theatre) {
        return theatre.desk().quality().sampling().work(FixedShops.TRIBUNA, GALINA);
    }

    private static List<CallId> mine(Theatre theatre) {
        return work(theatre).mine().stream().map(Drawn::talk).map(Talk::call).toList();
    }

    private Optional<Talk> talk(long number) {
        return theatre.desk().quality().talks().find(FixedShops.TRIBUNA, Spoken.call(number));
    }

    private void review(CallId call) {
        review(call, GALINA);
    }

    private void review(CallId call, OperatorId reviewer) {
        var talk =
                theatre.desk().quality().talks().find(FixedShops.TRIBUNA, call).orElseThrow();
        var marks = Scorecard.unchanged().criteria().stream()
                .map(criterion -> new Mark(criterion.id(), 5, "", null))
                .toList();
        theatre.desk().quality().reviews().review(FixedShops.TRIBUNA, talk, reviewer, 0, marks, CAUSE);
    }

    private void calibrate(CallId call) {
        var talk =
                theatre.desk().quality().talks().find(FixedShops.TRIBUNA, call).orElseThrow();
        theatre.desk().quality().reviews().calibrate(FixedShops.TRIBUNA, talk, CAUSE);
    }

    private List<Origin> origins() {
        return theatre.store.events(CallReviewed.class).stream()
                .map(CallReviewed::origin)
                .toList();
    }

    private CallDesk.By claimed() {
        var claim = theatre.desk()
                .queue()
                .next(Story.ANNA, Set.of(FixedShops.TRIBUNA), Optional.empty(), CAUSE)
                .orElseThrow()
                .claim();
        return new CallDesk.By(FixedShops.TRIBUNA, Story.ORDER, Story.ANNA, claim.token(), CAUSE);
    }
}
