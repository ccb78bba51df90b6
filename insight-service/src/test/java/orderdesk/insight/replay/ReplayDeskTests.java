package orderdesk.insight.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.replay.domain.Change;
import orderdesk.insight.replay.domain.Change.Crew;
import orderdesk.insight.replay.domain.Change.Hours;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replays days that were lived by other rules than those of the replay. */
class ReplayDeskTests {

    static final Period DAY = new Period(
            Set.of(FixedShops.TRIBUNA),
            LivedDay.MIDNIGHT,
            LivedDay.MIDNIGHT.plus(Duration.ofDays(1)),
            ZoneId.of("Europe/Moscow"));

    /** Of all orders of a day, in percent, on average and on the worst day: what decision record 0132 states. */
    static final double ERROR_MEAN = 4;

    static final double ERROR_MAX = 15;

    static final int DAYS = 20;

    @ParameterizedTest(name = "{0} operators, {1} orders, {2} calls")
    @CsvSource({"3, 150, 60", "3, 260, 60", "3, 320, 60", "2, 260, 40", "6, 600, 150"})
    void unchangedReplayBreachesWhatWasRecorded(int operators, int orders, int calls) {
        var days = IntStream.range(0, DAYS)
                .mapToObj(seed -> compared(new LivedDay(seed, operators, orders, calls), Change.NONE))
                .toList();

        var errors = days.stream().mapToDouble(ReplayDeskTests::error).sorted().toArray();
        assertThat(errors).hasSize(DAYS);
        assertThat(Arrays.stream(errors).average().orElseThrow()).isLessThanOrEqualTo(ERROR_MEAN);
        assertThat(errors[DAYS - 1]).isLessThanOrEqualTo(ERROR_MAX);
        var recorded = days.stream().mapToInt(day -> day.recorded().missed()).sum();
        var replayed = days.stream().mapToInt(day -> day.unchanged().missed()).sum();
        assertThat(replayed)
                .isBetween(recorded - DAYS, recorded + recorded / 3 + DAYS); // a third too high, as 0132 says
    }

    private static double error(Compared day) {
        return 100.0
                * Math.abs(day.recorded().breached() - day.unchanged().breached())
                / day.recorded().orders();
    }

    @Test
    void moreOperatorsBreachLessAndFewerMore() {
        var day = new LivedDay(1, 3, 300, 60);

        var six = compared(day, roster(6));
        var two = compared(day, roster(2));

        assertThat(six.changed().breached()).isLessThan(six.unchanged().breached());
        assertThat(two.changed().breached()).isGreaterThan(two.unchanged().breached());
        assertThat(six.unchanged()).isEqualTo(two.unchanged());
    }

    @Test
    void withoutAnybodyAllAreBreachedAndAllCallsMissed() {
        var outcome = compared(new LivedDay(2, 3, 200, 50), new Change(List.of(), null, null))
                .changed();

        assertThat(outcome.breached()).isGreaterThan(180).isLessThanOrEqualTo(200); // the last hour's have time still
        assertThat(outcome.missed()).isEqualTo(50);
        assertThat(outcome.medianWaitSeconds()).isNull();
    }

    @Test
    void limitIsJudgedAsItIsTried() {
        var day = new LivedDay(3, 3, 300, 60);

        var breached = IntStream.of(15, 30, 60, 120)
                .map(limit -> compared(day, new Change(null, Duration.ofMinutes(limit), null))
                        .changed()
                        .breached())
                .toArray();

        assertThat(breached).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        assertThat(breached[0]).isGreaterThan(breached[3]);
    }

    @Test
    void shorterWindowLetsOrdersWait() {
        var day = new LivedDay(4, 4, 200, 30);
        var evening = new Hours(LocalTime.of(18, 30), LocalTime.of(20, 30));

        var outcome = compared(day, new Change(null, null, evening));

        assertThat(outcome.changed().breached())
                .isGreaterThan(outcome.unchanged().breached());
    }

    /** Nobody works at night but who is tried: 22:00 to 06:00 in Moscow is of two days. */
    @Test
    void rosterOverMidnightAnswersWhoCallsAtNight() {
        var day = new LivedDay(5, 3, 10, 0);
        day.ring(1 * 3_600); // 04:00 in Moscow
        day.ring(20 * 3_600); // 23:00
        day.ring(16 * 3_600); // 19:00

        var night =
                compared(day, new Change(List.of(new Crew(LocalTime.of(22, 0), LocalTime.of(6, 0), 1)), null, null));

        assertThat(night.changed().calls()).isEqualTo(3);
        assertThat(night.changed().missed()).isEqualTo(1);
    }

    /** Friday's last orders are Monday's first: in nobody's figures of Monday, and in everybody's way. */
    @Test
    void whatWasLeftBeforeAShutWeekendKeepsOperatorsBusy() {
        var alone = new LivedDay(6, 3, 260, 0);
        var after = new LivedDay(6, 3, 260, 0);
        after.leftFrom(Duration.ofDays(3), 40);

        var easy = compared(alone, Change.NONE);
        var hard = compared(after, Change.NONE);

        assertThat(hard.recorded()).isEqualTo(easy.recorded());
        assertThat(hard.pace()).isLessThan(easy.pace()); // they did more in the same time
    }

    /** Two shops, one of them without work: whoever serves it alone is of no use to the other. */
    @Test
    void rosterServesTheShopsThatItNames() {
        var day = new LivedDay(7, 3, 200, 40);
        var both = new Period(
                Set.of(FixedShops.TRIBUNA, FixedShops.CHASY), DAY.from(), DAY.until(), ZoneId.of("Europe/Moscow"));

        var idle = compared(day, both, crew(Set.of(FixedShops.CHASY))).changed();
        var named = compared(day, both, crew(Set.of(FixedShops.TRIBUNA))).changed();
        var all = compared(day, both, crew(Set.of())).changed();

        assertThat(idle.missed()).isEqualTo(40);
        assertThat(named.missed()).isLessThan(40);
        assertThat(all).isEqualTo(named);
    }

    private static Change crew(Set<ShopId> shops) {
        return new Change(List.of(new Crew(LocalTime.of(10, 0), LocalTime.of(20, 30), 3, shops)), null, null);
    }

    private static Change roster(int operators) {
        return new Change(List.of(new Crew(LocalTime.of(10, 0), LocalTime.of(20, 30), operators)), null, null);
    }

    private static Compared compared(LivedDay day, Change change) {
        return compared(day, DAY, change);
    }

    private static Compared compared(LivedDay day, Period period, Change change) {
        return new ReplayDesk(day.passages, day.book, new Floors(new FixedShops())).compare(period, change);
    }
}
