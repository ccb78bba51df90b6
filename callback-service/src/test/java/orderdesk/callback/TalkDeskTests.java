package orderdesk.callback;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.BORIS;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import orderdesk.callback.task.domain.Attempt.Ended;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Refusal;
import orderdesk.callback.task.domain.Subject;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.ContactAttempted;
import orderdesk.contracts.callback.CallEvent.ContactStarted;
import orderdesk.contracts.callback.CallEvent.PromiseBroken;
import orderdesk.contracts.callback.CallEvent.PromiseGiven;
import orderdesk.contracts.callback.CallEvent.PromiseKept;
import orderdesk.contracts.callback.CallEvent.PromiseRenegotiated;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.callback.ClaimEvent.WorkReleased;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.calling.Purpose.CalledInVain;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TalkDeskTests {

    private static final Talk ANSWERED = new Talk(CallOutcome.ANSWERED, CallTopic.PARCEL, null, null);

    private final Theatre stage = new Theatre(NOW);

    @Test
    void diallingInTimeKeepsThePromise() {
        var task = stage.request(PHONE, false, "k1");

        var by = stage.dialled(ANNA);

        assertThat(stage.store.events(ContactStarted.class))
                .containsExactly(new ContactStarted(task.taskId(), 1, ANNA, "pbx-1", null, NOW));
        assertThat(stage.store.events(PromiseKept.class)).hasSize(1);
        assertThat(stage.desk.talks().dial(by, "pbx-1").state().contact().attempts())
                .hasSize(1);
    }

    @Test
    void talkSettlesTheCallAndLetsThePersonGo() {
        var task = stage.request(PHONE, false, "k1");
        var by = stage.dialled(ANNA);

        stage.desk.talks().talked(by, ANSWERED);

        assertThat(stage.store.events(CallTaskCompleted.class))
                .containsExactly(new CallTaskCompleted(
                        task.taskId(), CallTaskKind.CALLBACK, CallOutcome.ANSWERED, CallTopic.PARCEL, ANNA, null, NOW));
        assertThat(stage.store.events(WorkReleased.class)).hasSize(1);
        assertThat(stage.taken(BORIS)).isEmpty();
    }

    @Test
    void callHasOneOutcomeAndKeepsIt() {
        stage.request(PHONE, false, "k1");
        var by = stage.dialled(ANNA);
        var order = new OrderId(Ids.of("an order"));
        stage.desk.talks().talked(by, new Talk(CallOutcome.ORDERED, CallTopic.PRODUCT, "взял M", order));
        var before = stage.store.contents();

        assertThatExceptionOfType(Refusal.Completed.class)
                .isThrownBy(() -> stage.desk.talks().talked(by, ANSWERED));
        assertThatExceptionOfType(Refusal.Completed.class)
                .isThrownBy(() -> stage.desk.talks().notReached(by, Ended.BUSY, Optional.empty()));
        stage.desk.tasks().complete(SHOP, by.task(), CallOutcome.NO_LONGER_NEEDED, CAUSE);

        assertThat(stage.store.contents()).isEqualTo(before);
    }

    @Test
    void outcomeNeedsACallMadeUnderThisClaim() {
        stage.request(PHONE, false, "k1");
        var claimed = stage.desk
                .queue()
                .next(ANNA, Theatre.SHOPS, Optional.empty(), CAUSE)
                .orElseThrow();
        var by = Theatre.by(
                ANNA, claimed.items().getFirst().state(), claimed.claim().token());

        assertThatExceptionOfType(WorkRefusal.NotNow.class)
                .isThrownBy(() -> stage.desk.talks().talked(by, ANSWERED));
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"WILL_RECEIVE", "UNREACHABLE", "TOO_LATE", "NOT_ALLOWED"})
    void whatIsNoOutcomeOfSuchATalkIsRefused(CallOutcome outcome) {
        stage.request(PHONE, false, "k1");
        var by = stage.dialled(ANNA);

        assertThatExceptionOfType(Refusal.NotItsOutcome.class)
                .isThrownBy(() -> stage.desk.talks().talked(by, new Talk(outcome, CallTopic.OTHER, null, null)));
    }

    @Test
    void laterIsTheNextPromise() {
        stage.request(PHONE, false, "k1");
        var by = stage.dialled(ANNA);
        var seven = Instant.parse("2026-11-24T16:00:00Z");

        var task = stage.desk.talks().later(by, at(seven)).state();

        assertThat(task.callableAt(seven.minusSeconds(1))).isFalse();
        assertThat(task.callableAt(seven)).isTrue();
        assertThat(stage.store.events(PromiseGiven.class)).last().satisfies(given -> {
            assertThat(given.operator()).isEqualTo(ANNA);
            assertThat(given.holdId()).isEqualTo("hold");
        });
    }

    @Test
    void promiseThatIsNotYetKeptIsRenegotiated() {
        stage.request(PHONE, false, "k1");
        stage.desk.talks().later(stage.dialled(ANNA), at(NOW.plusSeconds(3600)));
        var task = stage.desk.tasks().ofPerson(SHOP, Theatre.PERSON).getFirst().state();
        var claim = stage.desk.claims().claim(task, ANNA, CAUSE).claim();
        var early = Theatre.by(ANNA, task, claim.token());
        stage.desk.talks().dial(early, null);

        stage.desk.talks().later(early, at(NOW.plusSeconds(7200)));

        assertThat(stage.store.events(PromiseRenegotiated.class)).hasSize(1);
    }

    @Test
    void promiseOfAnImpossibleHourIsRefused() {
        stage.request(PHONE, false, "k1");
        var by = stage.dialled(ANNA);

        assertThatExceptionOfType(WorkRefusal.ImpossiblePromise.class)
                .isThrownBy(() -> stage.desk.talks().later(by, at(Instant.parse("2026-11-24T19:30:00Z"))));
    }

    @Test
    void promiseIsBrokenOnceAndTheCallIsStillOwed() {
        var task = stage.request(PHONE, false, "k1");
        stage.clock.advance(Duration.ofMinutes(15).minusMillis(1));
        stage.store.tick();
        assertThat(stage.store.events(PromiseBroken.class)).isEmpty();

        stage.clock.advance(Duration.ofMillis(1));
        stage.store.tick();
        stage.clock.advance(Duration.ofHours(30));
        stage.store.tick();

        assertThat(stage.store.events(PromiseBroken.class)).hasSize(1);
        assertThat(stage.task(task.taskId()).isOpen()).isTrue();
    }

    @Test
    void sixTriesInVainAreTheLastOutcome() {
        var task = stage.request(PHONE, false, "k1");
        for (var attempt = 1; attempt <= 6; attempt++) {
            stage.clock.set(nextCallable(task));
            stage.desk.talks().notReached(stage.dialled(ANNA), Ended.NO_ANSWER, Optional.empty());
        }

        assertThat(stage.store.events(ContactAttempted.class)).hasSize(6);
        assertThat(stage.store.events(CallTaskCompleted.class))
                .extracting(CallTaskCompleted::outcome)
                .containsExactly(CallOutcome.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallTaskKind.class,
            names = {"MISSED_CALL", "VOICEMAIL"})
    void whoCalledInVainIsOwedACallUntilHeIsReached(CallTaskKind kind) {
        var task = stage.desk
                .tasks()
                .open(
                        SHOP,
                        new CallTaskId(Ids.of("in vain")),
                        CAUSE,
                        opening -> opening.owed(kind, Subject.of(PHONE, Theatre.MOSCOW), new CalledInVain(NOW, false)))
                .state();
        var days = new HashSet<Instant>();
        for (var attempt = 1; attempt <= 9; attempt++) {
            stage.clock.set(nextCallable(task));
            days.add(stage.clock.instant().truncatedTo(ChronoUnit.DAYS));
            stage.desk.talks().notReached(stage.dialled(ANNA), Ended.NO_ANSWER, Optional.empty());
        }

        assertThat(stage.store.events(CallTaskCompleted.class)).isEmpty();
        assertThat(days).hasSizeGreaterThan(5);
        stage.clock.set(nextCallable(task));
        stage.desk.talks().talked(stage.dialled(ANNA), new Talk(CallOutcome.ANSWERED, CallTopic.ORDER, null, null));
        assertThat(stage.task(task.taskId()).isOpen()).isFalse();
    }

    @Test
    void wrongNumberIsNeverDialledAgain() {
        stage.request(PHONE, false, "k1");

        var task = stage.desk.talks().notReached(stage.dialled(ANNA), Ended.WRONG_NUMBER, Optional.empty());

        assertThat(task.state().isOpen()).isFalse();
    }

    @Test
    void supersededOperatorLeavesNoTrace() {
        stage.request(PHONE, false, "k1");
        var former = stage.dialled(ANNA);
        stage.clock.advance(Duration.ofSeconds(121));
        stage.dialled(BORIS);
        var before = stage.store.contents();

        assertThatExceptionOfType(WorkRefusal.ClaimSuperseded.class)
                .isThrownBy(() -> stage.desk.talks().talked(former, ANSWERED));
        assertThat(stage.store.contents()).isEqualTo(before);
    }

    private Instant nextCallable(CallTask task) {
        var schedule = stage.task(task.taskId()).schedule();
        return schedule == null || schedule.callableAt(stage.clock.instant())
                ? stage.clock.instant()
                : schedule.callableFrom();
    }

    private static Wish at(Instant time) {
        return new Wish(new Promise(Promise.Kind.AT, time, null, false, "размер", "уточнить размер"), "hold");
    }
}
