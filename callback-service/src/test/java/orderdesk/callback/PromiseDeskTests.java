package orderdesk.callback;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PER_SLOT;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static orderdesk.callback.Theatre.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.messaging.ConfirmationsReader;
import orderdesk.callback.promise.domain.CallSlot;
import orderdesk.callback.promise.domain.GivenPromise;
import orderdesk.callback.promise.domain.GivenPromise.End;
import orderdesk.callback.promise.domain.KeptRate;
import orderdesk.callback.promise.domain.SlotFull;
import orderdesk.callback.routing.domain.AfterHours;
import orderdesk.callback.routing.domain.Routing;
import orderdesk.callback.routing.domain.Shift;
import orderdesk.callback.task.domain.Attempt.Ended;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseKept;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseRenegotiated;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.claim.Wish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseDeskTests {

    static final Instant SEVEN = Instant.parse("2026-11-24T16:00:00Z");

    private final Theatre stage = new Theatre(NOW);
    private long sequence;

    @Test
    void placeIsKeptForTwoMinutes() {
        var held = hold("a", at(SEVEN.plusSeconds(899)));

        assertThat(held.slot()).isEqualTo(SEVEN);
        assertThat(held.until()).isEqualTo(NOW.plus(CallSlot.HELD_FOR));
    }

    @Test
    void asManyAreKeptAsThereIsRoomForAndNoMore() {
        for (var i = 0; i < PER_SLOT; i++) {
            hold("a" + i, at(SEVEN));
        }

        assertThatExceptionOfType(SlotFull.class)
                .isThrownBy(() -> hold("b", at(SEVEN)))
                .satisfies(full -> assertThat(full.nearest())
                        .containsExactly(SEVEN.minus(CallSlot.LENGTH), SEVEN.plus(CallSlot.LENGTH)));
        stage.clock.advance(CallSlot.HELD_FOR);
        assertThat(hold("b", at(SEVEN)).slot()).isEqualTo(SEVEN);
    }

    @Test
    void seniorMayPromiseOneMore() {
        for (var i = 0; i < PER_SLOT; i++) {
            hold("a" + i, at(SEVEN));
        }

        assertThat(overbook("s1").slot()).isEqualTo(SEVEN);
        assertThatExceptionOfType(SlotFull.class).isThrownBy(() -> overbook("s2"));
    }

    @Test
    void rosterSaysHowManyMayBePromised() {
        var day = LocalDate.of(2026, 11, 24);
        var shift = new Shift(ANNA, day, LocalTime.of(18, 0), LocalTime.of(19, 30));
        stage.desk
                .routing()
                .write(
                        new Routing(SHOP, List.of(), List.of(), List.of(shift), List.of(), AfterHours.VOICEMAIL, 1),
                        CAUSE,
                        _ -> {});

        assertThat(hold("a", at(SEVEN)).slot()).isEqualTo(SEVEN);
        assertThatExceptionOfType(SlotFull.class)
                .isThrownBy(() -> hold("b", at(SEVEN.plus(Duration.ofMinutes(30)))))
                .satisfies(full -> assertThat(full.nearest())
                        .containsExactly(SEVEN.minus(CallSlot.LENGTH), SEVEN.plus(CallSlot.LENGTH)));
    }

    @Test
    void sameRequestAgainKeepsTheSamePlace() {
        assertThat(hold("a", at(SEVEN))).isEqualTo(hold("a", at(SEVEN)));
        assertThat(hold("b", at(SEVEN)).slot()).isEqualTo(SEVEN);
    }

    @Test
    void stretchFindsItsOwnPlace() {
        for (var i = 0; i < PER_SLOT; i++) {
            hold("a" + i, at(SEVEN));
        }

        var held = hold(
                "b",
                new Promise(
                        Promise.Kind.BETWEEN, SEVEN, SEVEN.plus(Duration.ofHours(1)), false, "заказ", "после работы"));

        assertThat(held.slot()).isEqualTo(SEVEN.plus(CallSlot.LENGTH));
    }

    @Test
    void promiseOfTheOtherServiceTakesThePlaceThatWasKeptForIt() {
        var first = hold("a", at(SEVEN));
        hear(given(1, first.holdId()));
        hold("b", at(SEVEN));

        assertThatExceptionOfType(SlotFull.class).isThrownBy(() -> hold("c", at(SEVEN)));
        stage.clock.advance(CallSlot.HELD_FOR);
        assertThat(hold("c", at(SEVEN)).slot()).isEqualTo(SEVEN);
        assertThatExceptionOfType(SlotFull.class).isThrownBy(() -> hold("d", at(SEVEN)));
    }

    @Test
    void promiseThatNobodyAskedForTakesAPlaceAllTheSame() {
        hear(given(1, null));
        hear(given(2, "none of ours"));

        assertThatExceptionOfType(SlotFull.class).isThrownBy(() -> hold("a", at(SEVEN)));
    }

    /** A reminder is to be made by 13:00 of the day of its delivery. */
    @Test
    void reminderHasTakenItsPlaceAlready() {
        stage.hear(Orders.placed(), Orders.ORDER);
        stage.hear(Orders.confirmed(1, Orders.SLOT, NOW), Orders.ORDER);
        var one = Instant.parse("2026-11-26T10:00:00Z");

        hold("a", at(one));

        assertThatExceptionOfType(SlotFull.class)
                .isThrownBy(() -> hold("b", at(one)))
                .satisfies(full -> assertThat(full.nearest()).hasSize(2));
        stage.hear(new OrderCancelled(Orders.ORDER, "—", "anna", NOW), Orders.ORDER);
        assertThat(hold("b", at(one)).slot()).isEqualTo(one);
    }

    /** Tried again 15 minutes later, and due in 30 minutes from then. */
    @Test
    void retryHasTakenItsPlaceAlready() {
        stage.request(PHONE, true, "k1");
        stage.desk.talks().notReached(stage.dialled(ANNA), Ended.NO_ANSWER, Optional.empty());
        var due = NOW.plus(Duration.ofMinutes(45));

        hold("a", at(due));

        assertThatExceptionOfType(SlotFull.class).isThrownBy(() -> hold("b", at(due)));
        assertThat(hold("b", at(due.plus(CallSlot.LENGTH))).slot())
                .isEqualTo(CallSlot.startOf(due.plus(CallSlot.LENGTH)));
    }

    @Test
    void promiseWithoutAPlaceThatWasKeptForItIsUnchecked() {
        var kept = hold("a", at(SEVEN));
        var lapsed = hold("b", at(SEVEN));
        hear(given(1, kept.holdId(), NOW.plus(CallSlot.HELD_FOR).minusMillis(1)));
        hear(given(2, lapsed.holdId(), NOW.plus(CallSlot.HELD_FOR)));
        hear(given(3, SEVEN.getEpochSecond() + "-invented"));
        hear(given(4, null));
        for (var number = 1; number <= 4; number++) {
            hear(new PromiseKept(Orders.ORDER, promise(number), NOW));
        }

        var ended = stage.desk.promises().ended(SHOP, NOW, NOW.plusSeconds(1), 10);

        assertThat(KeptRate.of(ended)).isEqualTo(new KeptRate(4, 0, 0, 0, 3, 1));
        assertThat(ended)
                .filteredOn(promise -> Boolean.FALSE.equals(promise.unchecked()))
                .extracting(GivenPromise::id)
                .containsExactly(promise(1));
    }

    /** Its event may be read long after it was given, when others have asked for places of that time. */
    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void placeThatLapsedBeforeItsPromiseWasReadIsKnownForAnHour(int moreMillis, boolean unchecked) {
        var kept = hold("a", at(SEVEN));
        stage.clock.advance(
                CallSlot.HELD_FOR.plus(CallSlot.HELD_KNOWN_FOR).minusMillis(1).plusMillis(moreMillis));
        hold("b", at(SEVEN));

        hear(given(1, kept.holdId(), NOW.plusSeconds(60)));
        hear(new PromiseKept(Orders.ORDER, promise(1), NOW));

        assertThat(stage.desk.promises().ended(SHOP, NOW, NOW.plusSeconds(1), 10))
                .extracting(GivenPromise::unchecked)
                .containsExactly(unchecked);
    }

    @Test
    void renegotiatedPromiseGivesItsPlaceBack() {
        hear(given(1, null));
        hear(given(2, null));

        hear(new PromiseRenegotiated(Orders.ORDER, promise(1), promise(3), NOW));

        assertThat(hold("a", at(SEVEN)).slot()).isEqualTo(SEVEN);
    }

    @Test
    void whoKeepsHisPromisesIsCounted() {
        stage.request(PHONE, false, "k1");
        stage.desk.talks().later(stage.dialled(ANNA), new Wish(at(NOW.plusSeconds(600)), null));
        stage.clock.advance(Duration.ofMinutes(10));
        stage.desk.talks().notReached(stage.dialled(ANNA), Ended.NO_ANSWER, Optional.empty());
        stage.request(Theatre.phone(2), false, "k2");
        stage.clock.advance(Duration.ofHours(1));
        stage.store.tick();

        stage.hearOwn();
        stage.hearOwn();

        var ended = stage.desk.promises().ended(SHOP, NOW, NOW.plus(Duration.ofDays(1)), 100);
        assertThat(KeptRate.of(ended)).isEqualTo(new KeptRate(2, 1, 0, 0, 1, 2.0 / 3));
        assertThat(ended)
                .filteredOn(promise -> ANNA.equals(promise.by()))
                .singleElement()
                .satisfies(promise -> assertThat(promise.end()).isEqualTo(End.KEPT));
    }

    @Test
    void whereNothingWasPromisedNothingWasBroken() {
        assertThat(KeptRate.of(stage.desk.promises().ended(SHOP, NOW, NOW.plusSeconds(1), 100)))
                .isEqualTo(new KeptRate(0, 0, 0, 0, 0, 1));
    }

    private PromiseDesk.Held hold(String key, Promise promise) {
        return stage.desk.promises().hold(SHOP, promise, ANNA, false, once(key), CAUSE);
    }

    private PromiseDesk.Held overbook(String key) {
        return stage.desk.promises().hold(SHOP, at(SEVEN), ANNA, true, once(key), CAUSE);
    }

    private void hear(ConfirmationEvent event) {
        var received = Theatre.received("confirmation", Orders.ORDER.toString(), ++sequence, event);
        new ConfirmationsReader(stage.desk).on(received);
    }

    private static PromiseGiven given(int number, @Nullable String holdId) {
        return given(number, holdId, NOW);
    }

    private static PromiseGiven given(int number, @Nullable String holdId, Instant at) {
        return new PromiseGiven(Orders.ORDER, promise(number), at(SEVEN), ANNA, holdId, at);
    }

    private static PromiseId promise(int number) {
        return new PromiseId(Ids.of("promise", String.valueOf(number)));
    }

    static Promise at(Instant time) {
        return new Promise(Promise.Kind.AT, time, null, false, "заказ", "перезвонить");
    }
}
