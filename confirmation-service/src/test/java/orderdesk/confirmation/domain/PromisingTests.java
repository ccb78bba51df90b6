package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.domain.Cases.anna;
import static orderdesk.confirmation.domain.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.confirmation.domain.Attempt.Outcome;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactAttempted;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactStarted;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseBroken;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseKept;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseRenegotiated;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal.ImpossiblePromise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromisingTests {

    static final Instant EVENING = Instant.parse("2026-11-24T15:00:00Z");
    static final Instant LATER = EVENING.plus(Duration.ofHours(1));

    @Test
    void promiseIsGivenAndHoldsTheOrderBackUntilItsTime() {
        var given = anna(CALLABLE).later(Optional.of(Cases.dialled()), Cases.said(), new Wish(at(EVENING), null));

        assertThat(given.events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(ContactAttempted.class, PromiseGiven.class));
        assertThat(given.next().callableAt(EVENING.minusSeconds(300))).isFalse();
        assertThat(given.next().callableAt(EVENING)).isTrue();
    }

    @Test
    void callAtThePromisedTimeKeepsIt() {
        var promised = Cases.promised(at(EVENING));

        var dialled = anna(EVENING).dial(Optional.of(promised), null);

        assertThat(dialled.events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(ContactStarted.class, PromiseKept.class));
        assertThat(dialled.next().promise()).isNull();
    }

    @Test
    void callBeforeItsTimeKeepsItOnlyByATalk() {
        var promised = Cases.promised(at(EVENING));
        var early = anna(EVENING.minusSeconds(3600));

        var dialled = early.dial(Optional.of(promised), null);
        var noAnswer = early.notReached(Optional.of(dialled.next()), Outcome.NO_ANSWER, Optional.empty());
        var agreed = early.agreed(Optional.of(dialled.next()), Cases.agreement());

        assertThat(dialled.events()).noneMatch(PromiseKept.class::isInstance);
        assertThat(noAnswer.next().promise()).isEqualTo(promised.promise());
        assertThat(noAnswer.next().stage()).isEqualTo(promised.stage());
        assertThat(agreed.events()).anyMatch(PromiseKept.class::isInstance);
    }

    @Test
    void anotherTimeBeforeTheFirstRenegotiates() {
        var early = anna(EVENING.minusSeconds(3600));
        var dialled = early.dial(Optional.of(Cases.promised(at(EVENING))), null).next();

        var again = early.later(Optional.of(dialled), Cases.said(), new Wish(at(LATER), null));

        assertThat(again.events()).anyMatch(PromiseRenegotiated.class::isInstance);
        assertThat(idsGiven(again.events())).hasSize(1).doesNotContain(idOf(dialled));
    }

    @Test
    void promiseThatWasNotKeptIsBrokenOnceAndStillOwed() {
        var promised = Cases.promised(at(EVENING));
        var breach = EVENING.plus(Duration.ofMinutes(15));

        var broken = Cases.ring(promised, breach);

        assertThat(Alarms.earliest(promised)).contains(breach);
        assertThat(broken.events()).hasSize(1).first().isInstanceOf(PromiseBroken.class);
        assertThat(broken.next().callableAt(breach)).isTrue();
        assertThat(Cases.ring(broken.next(), breach.plusSeconds(1)).events()).isEmpty();
        assertThat(anna(breach).dial(Optional.of(broken.next()), null).events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(ContactStarted.class));
    }

    static Stream<Promise> impossible() {
        var night = Instant.parse("2026-11-24T20:00:00Z");
        var afterExpiry = Instant.parse("2026-12-02T10:00:00Z");
        return Stream.of(
                at(CALLABLE.minusSeconds(1)),
                at(night),
                at(afterExpiry),
                new Promise(Promise.Kind.AT, null, EVENING, false, "срок", "срок"),
                new Promise(Promise.Kind.BY, EVENING, null, false, "срок", "срок"),
                new Promise(Promise.Kind.BETWEEN, LATER, EVENING, false, "срок", "срок"),
                new Promise(Promise.Kind.BETWEEN, EVENING, EVENING, false, "срок", "срок"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void promiseThatCannotBeKeptIsNotGiven(Promise promise) {
        assertThatExceptionOfType(ImpossiblePromise.class)
                .isThrownBy(() ->
                        anna(CALLABLE).later(Optional.of(Cases.dialled()), Cases.said(), new Wish(promise, null)));
    }

    @Test
    void promiseMayEndWithTheHardLimits() {
        var latest = Instant.parse("2026-11-24T19:00:00Z");
        var until = new Promise(Promise.Kind.BETWEEN, EVENING, latest, false, "срок", "срок");

        assertThat(Cases.promised(until).promise()).isNotNull();
    }

    private static PromiseId idOf(Case item) {
        return Optional.ofNullable(item.promise()).orElseThrow().id();
    }

    private static List<PromiseId> idsGiven(List<ConfirmationEvent> events) {
        return events.stream()
                .filter(PromiseGiven.class::isInstance)
                .map(PromiseGiven.class::cast)
                .map(PromiseGiven::promiseId)
                .toList();
    }
}
