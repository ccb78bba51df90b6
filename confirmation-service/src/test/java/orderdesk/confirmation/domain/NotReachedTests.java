package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.ORDER;
import static orderdesk.confirmation.domain.Cases.anna;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.domain.Attempt.Outcome;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactAttempted;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerUnreachable;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.WhenUnreachable;
import orderdesk.platform.Decision;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal.NotNow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotReachedTests {

    static final Instant QUARTER_LATER = CALLABLE.plus(Duration.ofMinutes(15));

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NO_ANSWER", "ROBOT", "OTHER_PERSON"})
    void firstTryIsRepeatedAfterAQuarterOfAnHour(Outcome outcome) {
        var ended = notReached(Cases.dialled(), outcome, CALLABLE);

        assertThat(ended.next().stage()).isEqualTo(new Stage.ToCall(new RetryCall(QUARTER_LATER, null)));
        assertThat(ended.events())
                .containsExactly(new ContactAttempted(
                        ORDER, 1, ANNA, AttemptResult.valueOf(outcome.name()), null, QUARTER_LATER, CALLABLE));
    }

    @Test
    void sixthTryGivesUpAsTheShopWants() {
        var events = new ArrayList<ConfirmationEvent>();
        var item = Cases.held();
        for (var tries = 0; tries < 6; tries++) {
            var now = dueOf(item);
            var dialled = anna(now).dial(Optional.of(item), null).next();
            var ended = notReached(dialled, Outcome.NO_ANSWER, now);
            events.addAll(ended.events());
            item = ended.next();
        }

        assertThat(item.stage())
                .isInstanceOfSatisfying(
                        Stage.Attention.class,
                        attention -> assertThat(attention.why()).isEqualTo(Stage.Why.UNREACHABLE));
        assertThat(events.getLast()).isInstanceOfSatisfying(CustomerUnreachable.class, gone -> {
            assertThat(gone.attempts()).isEqualTo(6);
            assertThat(gone.then()).isEqualTo(WhenUnreachable.ATTENTION);
        });
        assertThat(events).filteredOn(ContactAttempted.class::isInstance).hasSize(6);
    }

    @Test
    void busyLineIsCalledAgainInFiveMinutesAndDoesNotCount() {
        var ended = notReached(Cases.dialled(), Outcome.BUSY, CALLABLE);

        assertThat(ended.next().stage())
                .isEqualTo(new Stage.ToCall(new RetryCall(CALLABLE.plus(Duration.ofMinutes(5)), null)));
        assertThat(ended.next().contact().tries()).isEmpty();
    }

    @Test
    void thirdBusyInARowCounts() {
        var item = Cases.held();
        for (var busy = 0; busy < 3; busy++) {
            var now = dueOf(item);
            item = notReached(anna(now).dial(Optional.of(item), null).next(), Outcome.BUSY, now)
                    .next();
        }

        assertThat(item.contact().tries()).hasSize(1);
    }

    @Test
    void wrongNumberIsNeverDialledAgain() {
        var ended = notReached(Cases.dialled(), Outcome.WRONG_NUMBER, CALLABLE).next();

        assertThat(ended.phone()).contains(Story.OTHER_PHONE);
        assertThat(ended.stage()).isEqualTo(new Stage.ToCall(new RetryCall(CALLABLE, null)));

        var dialled = anna(CALLABLE).dial(Optional.of(ended), null).next();
        assertThat(notReached(dialled, Outcome.WRONG_NUMBER, CALLABLE).next().stage())
                .isEqualTo(new Stage.Attention(Stage.Why.NO_NUMBER, CALLABLE));
    }

    @Test
    void otherPersonMaySayWhenToCall() {
        var evening = Instant.parse("2026-11-24T15:00:00Z");
        var wish = new Wish(Cases.at(evening), "hold-1");

        var ended = anna(CALLABLE).notReached(Optional.of(Cases.dialled()), Outcome.OTHER_PERSON, Optional.of(wish));

        assertThat(ended.events().get(0))
                .isEqualTo(new ContactAttempted(ORDER, 1, ANNA, AttemptResult.OTHER_PERSON, null, evening, CALLABLE));
        assertThat(ended.events().get(1))
                .isInstanceOfSatisfying(
                        PromiseGiven.class, given -> assertThat(given.holdId()).isEqualTo("hold-1"));
    }

    @Test
    void oneCallHasOneOutcome() {
        var ended = notReached(Cases.dialled(), Outcome.NO_ANSWER, CALLABLE).next();

        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> notReached(ended, Outcome.NO_ANSWER, CALLABLE));
    }

    @Test
    void talkStartsTheCountAnew() {
        var tried = notReached(Cases.dialled(), Outcome.NO_ANSWER, CALLABLE).next();
        var dialled = anna(QUARTER_LATER).dial(Optional.of(tried), null).next();
        var wish = new Wish(Cases.at(Instant.parse("2026-11-24T15:00:00Z")), null);

        assertThat(anna(QUARTER_LATER)
                        .later(Optional.of(dialled), Cases.said(), wish)
                        .next()
                        .contact()
                        .tries())
                .isEqualTo(List.of());
    }

    private static Instant dueOf(Case item) {
        var schedule = item.schedule();
        return schedule == null ? CALLABLE : schedule.callableFrom();
    }

    private static Decision<Case, ConfirmationEvent> notReached(Case item, Outcome outcome, Instant now) {
        return anna(now).notReached(Optional.of(item), outcome, Optional.empty());
    }
}
