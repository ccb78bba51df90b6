package orderdesk.callback.presence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import orderdesk.callback.presence.domain.Attendance.Shift;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.callback.Presence;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AttendanceTests {

    private static final Instant NINE = Instant.parse("2026-11-24T06:00:00Z");
    private static final Seat SEAT = new Seat(FixedShops.ANNA, FixedShops.TRIBUNA);
    private static final Prepared READ = new Prepared(true, Map.of(FixedShops.TRIBUNA, 3));

    @Test
    void shiftStartsReady() {
        var started = Attendance.start(Optional.empty(), SEAT, READ, owes(3), NINE);

        assertThat(started.next()).isEqualTo(doing(Activity.READY, null, false));
        assertThat(started.events()).containsExactly(new PresenceChanged(FixedShops.ANNA, Presence.READY, NINE));
    }

    @Test
    void shiftNeedsTheHeadsetAndTheCurrentRegulation() {
        assertThatExceptionOfType(NotPrepared.class)
                .isThrownBy(() -> Attendance.start(
                        Optional.empty(), SEAT, new Prepared(false, READ.regulations()), owes(3), NINE))
                .matches(refused -> refused.pointer().equals("/shift/headset"));
        assertThatExceptionOfType(NotPrepared.class)
                .isThrownBy(() -> Attendance.start(Optional.empty(), SEAT, READ, owes(4), NINE))
                .matches(refused -> refused.pointer().equals("/shift/regulations/tribuna"));
    }

    @Test
    void shopWithoutARegulationAsksForNone() {
        assertThat(Attendance.start(Optional.empty(), SEAT, new Prepared(true, Map.of()), Duty.NONE, NINE)
                        .next()
                        .shift())
                .isEqualTo(new Shift(NINE, 0));
    }

    @Test
    void whoHasNotReadTheRegulationIsRemindedOrKept() {
        var unread = new Prepared(true, Map.of());

        assertThat(Attendance.start(Optional.empty(), SEAT, unread, new Duty(3, false, false), NINE)
                        .next()
                        .shift())
                .isEqualTo(new Shift(NINE, 0));
        assertThatExceptionOfType(NotPrepared.class)
                .isThrownBy(() -> Attendance.start(Optional.empty(), SEAT, unread, new Duty(3, false, true), NINE))
                .matches(refused -> refused.pointer().equals("/shift/regulations/tribuna"));
        assertThat(Attendance.start(Optional.empty(), SEAT, unread, new Duty(3, true, true), NINE)
                        .next()
                        .shift())
                .isEqualTo(new Shift(NINE, 3));
    }

    private static Duty owes(int version) {
        return new Duty(version, false, false);
    }

    @Test
    void shiftThatRunsIsNotStartedAnew() {
        var lunch = doing(Activity.LUNCH, null, false);

        var again = Attendance.start(Optional.of(lunch), SEAT, READ, owes(3), NINE.plusSeconds(9));

        assertThat(again.next()).isEqualTo(lunch);
        assertThat(again.events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Activity.class, names = "OFF", mode = Mode.EXCLUDE)
    void whoIsReadyMayDoAnything(Activity next) {
        var turned = doing(Activity.READY, null, false).turnTo(next, NINE.plusSeconds(5));

        assertThat(turned.next().activity()).isEqualTo(next);
        assertThat(turned.events()).hasSize(next == Activity.READY ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(value = Activity.class, names = "OFF", mode = Mode.EXCLUDE)
    void whoIsOffStartsAShiftFirst(Activity next) {
        var off = doing(Activity.READY, null, false)
                .turnTo(Activity.OFF, NINE.plusSeconds(5))
                .next();

        assertThat(off.shift()).isNull();
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> off.turnTo(next, NINE.plusSeconds(6)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Activity.class,
            names = {"OFF", "BREAK", "LUNCH", "TRAINING"})
    void talkIsEndedBeforeAnythingElse(Activity next) {
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> doing(Activity.TALKING, null, false).turnTo(next, NINE));
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> doing(Activity.DIALLING, null, false).turnTo(next, NINE));
    }

    @Test
    void faultMayHappenInTheMiddleOfATalk() {
        assertThat(doing(Activity.TALKING, null, false)
                        .turnTo(Activity.FAULT, NINE)
                        .next()
                        .activity())
                .isEqualTo(Activity.FAULT);
    }

    @Test
    void wrapUpEndsByItselfAfterTwentySeconds() {
        var wrapping = doing(Activity.TALKING, null, false)
                .turnTo(Activity.WRAP_UP, NINE)
                .next();

        assertThat(wrapping.deadline()).contains(NINE.plusSeconds(20));
        assertThat(wrapping.onTime(NINE.plusSeconds(19)).next()).isEqualTo(wrapping);
        var ready = wrapping.onTime(NINE.plusSeconds(20));
        assertThat(ready.next().activity()).isEqualTo(Activity.READY);
        assertThat(ready.next().deadline()).isEmpty();
        assertThat(ready.events())
                .containsExactly(new PresenceChanged(FixedShops.ANNA, Presence.READY, NINE.plusSeconds(20)));
    }

    @Test
    void wrapUpIsProlongedOnce() {
        var wrapping = doing(Activity.WRAP_UP, NINE.plusSeconds(20), false);

        var longer = wrapping.extendWrapUp(NINE.plusSeconds(15)).next();

        assertThat(longer).isEqualTo(doing(Activity.WRAP_UP, NINE.plusSeconds(40), true));
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> longer.extendWrapUp(NINE.plusSeconds(30)));
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> doing(Activity.READY, null, false).extendWrapUp(NINE));
    }

    @Test
    void readingIsMeantToTakeFifteenSecondsAndIsNotEnded() {
        var reading = doing(Activity.READY, null, false)
                .turnTo(Activity.READING, NINE)
                .next();

        assertThat(reading.until()).isEqualTo(NINE.plusSeconds(15));
        assertThat(reading.deadline()).isEmpty();
    }

    @Test
    void talkOfASilentConsoleEndsThirtySecondsAfterItsCall() {
        var talking = doing(Activity.TALKING, null, false);

        var over = talking.lineEnded(NINE.plusSeconds(60)).next();

        assertThat(over.activity()).isEqualTo(Activity.TALKING);
        assertThat(over.onTime(NINE.plusSeconds(89)).next()).isEqualTo(over);
        var writing = over.onTime(NINE.plusSeconds(90)).next();
        assertThat(writing.activity()).isEqualTo(Activity.WRAP_UP);
        assertThat(writing.onTime(NINE.plusSeconds(110)).next().activity()).isEqualTo(Activity.READY);
    }

    @Test
    void nextCallInTheSameBreathIsNotEndedByTheOneBefore() {
        var dialling = doing(Activity.DIALLING, null, false)
                .lineEnded(NINE.plusSeconds(5))
                .next();

        var again = dialling.turnTo(Activity.DIALLING, NINE.plusSeconds(10)).next();

        assertThat(again.deadline()).isEmpty();
        assertThat(again.lineEnded(NINE.plusSeconds(5)).next()).isEqualTo(again);
    }

    @Test
    void whatWasBegunAfterTheCallGoesOn() {
        assertThat(doing(Activity.TALKING, null, false)
                        .lineEnded(NINE.minusSeconds(1))
                        .next()
                        .deadline())
                .isEmpty();
        assertThat(doing(Activity.READING, null, false)
                        .lineEnded(NINE.plusSeconds(1))
                        .next()
                        .deadline())
                .isEmpty();
        assertThat(doing(Activity.TALKING, null, false)
                        .lineEnded(NINE)
                        .next()
                        .turnTo(Activity.READY, NINE.plusSeconds(5))
                        .next()
                        .deadline())
                .isEmpty();
    }

    private static Attendance doing(Activity activity, @Nullable Instant until, boolean longer) {
        return new Attendance(SEAT.operator(), SEAT.shop(), activity, NINE, until, longer, new Shift(NINE, 3), null);
    }
}
