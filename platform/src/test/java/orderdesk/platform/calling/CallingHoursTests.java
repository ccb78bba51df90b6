package orderdesk.platform.calling;

import static orderdesk.platform.calling.Windows.DEFAULT;
import static orderdesk.platform.calling.Windows.KAMCHATKA;
import static orderdesk.platform.calling.Windows.MOSCOW;
import static orderdesk.platform.calling.Windows.daily;
import static orderdesk.platform.calling.Windows.hours;
import static orderdesk.platform.calling.Windows.interval;
import static orderdesk.platform.calling.Windows.tuesday;
import static orderdesk.platform.calling.Windows.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.platform.calling.Purpose.ConfirmOrder;
import orderdesk.platform.calling.Purpose.JudgeRefused;
import orderdesk.platform.calling.Purpose.PromisedCall;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.calling.Purpose.SomethingChanged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The examples of the queue's arithmetic that concern an order to confirm. */
class CallingHoursTests {

    @Test
    void orderOfTheDayIsCalledWithinTheHour() {
        var placed = tuesday("14:05", MOSCOW);

        assertThat(schedule(new ConfirmOrder(placed, placed.plusSeconds(1)), placed))
                .isEqualTo(new Schedule(
                        WorkClass.OWED,
                        placed,
                        tuesday("14:06", MOSCOW),
                        tuesday("20:30", MOSCOW),
                        tuesday("14:35", MOSCOW),
                        tuesday("15:05", MOSCOW),
                        tuesday("14:35", MOSCOW),
                        Windows.RULES));
    }

    @Test
    void orderWithUnknownStockIsCallableAfterTenOpenMinutes() {
        var placed = tuesday("14:05", MOSCOW);

        assertThat(schedule(new ConfirmOrder(placed, null), placed).callableFrom())
                .isEqualTo(tuesday("14:15", MOSCOW));
    }

    @Test
    void stockThatIsKnownLaterThanTenMinutesPostponesNothing() {
        var placed = tuesday("14:05", MOSCOW);

        assertThat(schedule(new ConfirmOrder(placed, tuesday("14:40", MOSCOW)), placed)
                        .callableFrom())
                .isEqualTo(tuesday("14:15", MOSCOW));
    }

    @Test
    void customerFarEastIsCalledInHisOwnMorning() {
        var placed = tuesday("23:50", MOSCOW);

        var schedule = hours(DEFAULT, KAMCHATKA).schedule(new ConfirmOrder(placed, placed), placed);

        assertThat(schedule.callableFrom()).isEqualTo(wednesday("01:00", MOSCOW));
        assertThat(schedule.callBy()).isEqualTo(wednesday("10:30", KAMCHATKA));
    }

    @Test
    void whoCanBeCalledTodayIsNotLeftForTomorrow() {
        var placed = tuesday("20:20", MOSCOW);

        var schedule = schedule(new ConfirmOrder(placed, placed), placed);

        assertThat(schedule.callBy()).isEqualTo(wednesday("10:20", MOSCOW));
        assertThat(schedule.rank()).isEqualTo(tuesday("20:28", MOSCOW));
    }

    @Test
    void afterTheWindowHasClosedTheNextIntervalCounts() {
        var placed = tuesday("20:20", MOSCOW);

        var schedule = schedule(new ConfirmOrder(placed, placed), tuesday("20:30", MOSCOW));

        assertThat(schedule.callableFrom()).isEqualTo(wednesday("10:00", MOSCOW));
        assertThat(schedule.rank()).isEqualTo(wednesday("10:20", MOSCOW));
    }

    @Test
    void lunchBreakStopsTheClockAndBoundsTheRank() {
        var placed = tuesday("12:50", MOSCOW);
        var lunch = daily(interval("10:00", "13:00"), interval("14:00", "20:30"));

        var schedule = hours(lunch, MOSCOW).schedule(new ConfirmOrder(placed, placed), placed);

        assertThat(schedule.callBy()).isEqualTo(tuesday("14:20", MOSCOW));
        assertThat(schedule.rank()).isEqualTo(tuesday("12:58", MOSCOW));
    }

    @Test
    void promiseIsKeptAtItsTimeAndNotBefore() {
        var seven = tuesday("19:00", MOSCOW);
        var schedule = schedule(promised(at(seven), null), tuesday("15:00", MOSCOW));

        assertThat(schedule.callableAt(tuesday("18:55", MOSCOW))).isFalse();
        assertThat(schedule.callableAt(seven)).isTrue();
        assertThat(schedule.callBy()).isEqualTo(tuesday("19:05", MOSCOW));
        assertThat(schedule.breach()).isEqualTo(tuesday("19:15", MOSCOW));
    }

    @Test
    void promiseAfterTheWindowHoldsWithinTheHardLimits() {
        var late = tuesday("21:30", MOSCOW);

        assertThat(schedule(promised(at(late), null), late).callableFrom()).isEqualTo(late);
    }

    @Test
    void promiseOutsideTheHardLimitsWaitsForThem() {
        assertThat(schedule(promised(at(tuesday("22:30", MOSCOW)), null), tuesday("15:00", MOSCOW))
                        .callableFrom())
                .isEqualTo(wednesday("08:00", MOSCOW));
    }

    @Test
    void promiseBetweenTwoTimesAimsAtTenMinutesBeforeTheLatter() {
        var promise = promise(Promise.Kind.BETWEEN, tuesday("18:00", MOSCOW), tuesday("20:00", MOSCOW), false);

        var schedule = schedule(promised(promise, null), tuesday("15:00", MOSCOW));

        assertThat(schedule.callableFrom()).isEqualTo(tuesday("18:00", MOSCOW));
        assertThat(schedule.callBy()).isEqualTo(tuesday("19:50", MOSCOW));
        assertThat(schedule.breach()).isEqualTo(tuesday("20:00", MOSCOW));
    }

    @Test
    void promisedAnswerIsGivenAtItsTimeEvenWhenItIsMissing() {
        var promise = promise(Promise.Kind.BY, null, tuesday("19:00", MOSCOW), true);

        var schedule = schedule(promised(promise, null), tuesday("15:00", MOSCOW));

        assertThat(schedule.callableFrom()).isEqualTo(tuesday("18:55", MOSCOW));
        assertThat(schedule.callBy()).isEqualTo(tuesday("19:00", MOSCOW));
    }

    @Test
    void promisedAnswerThatIsThereComesEarlyOnlyWhereTheCustomerAgreed() {
        var answered = tuesday("16:00", MOSCOW);
        var welcome = promise(Promise.Kind.BY, null, tuesday("19:00", MOSCOW), true);
        var unwelcome = promise(Promise.Kind.BY, null, tuesday("19:00", MOSCOW), false);

        assertThat(schedule(promised(welcome, answered), answered).callableFrom())
                .isEqualTo(answered);
        assertThat(schedule(promised(unwelcome, answered), answered).callableFrom())
                .isEqualTo(tuesday("18:55", MOSCOW));
    }

    @Test
    void retryIsOwedWithinHalfAnHourAndBreachedWhenTheDayCloses() {
        var due = tuesday("20:15", MOSCOW);

        var schedule = schedule(new RetryCall(due, null), tuesday("20:00", MOSCOW));

        assertThat(schedule.callBy()).isEqualTo(wednesday("10:15", MOSCOW));
        assertThat(schedule.breach()).isEqualTo(tuesday("20:30", MOSCOW));
    }

    @Test
    void refusalByTheJudgeComesBeforeEverythingOwed() {
        var now = tuesday("14:00", MOSCOW);
        var refused = schedule(new JudgeRefused(now, null), now);
        var overdue = schedule(new ConfirmOrder(tuesday("12:00", MOSCOW), now), now);
        var changed = schedule(new SomethingChanged(tuesday("11:00", MOSCOW), Purpose.What.STOCK), now);

        assertThat(Stream.of(overdue, changed, refused).sorted(Schedule.ORDER_OF_WORK))
                .containsExactly(refused, changed, overdue);
    }

    @Test
    void promiseIsHandedOutBeforeWhateverIsLeftOfTheNight() {
        var now = wednesday("10:30", MOSCOW);
        var work = new ArrayList<Schedule>();
        IntStream.range(0, 80)
                .mapToObj(minute -> wednesday("02:00", MOSCOW).plus(Duration.ofMinutes(minute)))
                .forEach(placed -> work.add(schedule(new ConfirmOrder(placed, placed), now)));
        var promised = schedule(promised(at(now), null), now);
        work.add(promised);

        assertThat(work.stream().filter(item -> item.callableAt(now)).min(Schedule.ORDER_OF_WORK))
                .contains(promised);
    }

    private static Schedule schedule(Purpose purpose, Instant now) {
        return hours(DEFAULT, MOSCOW).schedule(purpose, now);
    }

    private static PromisedCall promised(Promise promise, @Nullable Instant answered) {
        return new PromisedCall(tuesday("14:00", MOSCOW), promise, answered);
    }

    private static Promise at(Instant time) {
        return promise(Promise.Kind.AT, time, null, false);
    }

    private static Promise promise(Promise.Kind kind, @Nullable Instant from, @Nullable Instant to, boolean earlyOk) {
        return new Promise(kind, from, to, earlyOk, "ответ склада", "обещан ответ склада");
    }
}
