package orderdesk.shop.domain;

import static orderdesk.shop.domain.Settings.good;
import static orderdesk.shop.domain.Settings.interval;
import static orderdesk.shop.domain.Settings.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;
import org.junit.jupiter.api.Test;

class WindowRulesTests {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime TEN_AT_NIGHT = LocalTime.of(22, 0);

    @Test
    void severalIntervalsOfADayMayTouch() {
        assertThat(pointers(window(interval("10:00", "13:00"), interval("13:00", "20:30"))))
                .isEmpty();
    }

    @Test
    void overlapIsRefused() {
        assertThat(pointers(window(interval("10:00", "13:00"), interval("12:59", "20:30"))))
                .containsExactly("/window/week/MONDAY/1/open");
    }

    @Test
    void disorderIsRefused() {
        assertThat(pointers(window(interval("14:00", "20:00"), interval("10:00", "13:00"))))
                .containsExactly("/window/week/MONDAY/1/open");
    }

    @Test
    void tenMinutesAreTheShortestInterval() {
        assertThat(pointers(window(interval("10:00", "10:10")))).isEmpty();
        assertThat(pointers(window(interval("10:00", "10:09")))).containsExactly("/window/week/MONDAY/0");
        assertThat(pointers(window(interval("10:00", "09:00")))).containsExactly("/window/week/MONDAY/0");
    }

    @Test
    void nothingReachesBeyondTheHardLimits() {
        assertThat(pointers(window(interval("08:00", "22:00")))).isEmpty();
        assertThat(pointers(window(interval("07:59", "20:00")))).containsExactly("/window/week/MONDAY/0");
        assertThat(pointers(window(interval("10:00", "22:01")))).containsExactly("/window/week/MONDAY/0");
    }

    /** Midnight is the end of a day, not its beginning. */
    @Test
    void midnightIsLaterThanAnybodyMayBeCalled() {
        var late = new CallingWindow(
                Map.of(DayOfWeek.MONDAY, List.of(interval("18:00", "00:00"))), Map.of(), EIGHT, LocalTime.MIDNIGHT);

        assertThat(pointers(late)).containsExactly("/window/hardTo");
        assertThat(pointers(window(interval("18:00", "00:00")))).containsExactly("/window/week/MONDAY/0");
    }

    @Test
    void noShopCallsBeforeEightOrFromTenAtNightOn() {
        assertThat(pointers(hard("08:00", "22:00"))).isEmpty();
        assertThat(pointers(hard("07:59", "22:00"))).containsExactly("/window/hardFrom");
        assertThat(pointers(hard("08:00", "22:01"))).containsExactly("/window/hardTo");
        assertThat(pointers(hard("09:30", "21:00"))).isEmpty();
    }

    @Test
    void whatIsNotSaidIsCareful() {
        var unsaid = new CallingWindow(null, null, null, null);

        assertThat(pointers(unsaid)).isEmpty();
        assertThat(unsaid.hardFrom()).isEqualTo(EIGHT);
        assertThat(unsaid.hardTo()).isEqualTo(TEN_AT_NIGHT);
        assertThat(unsaid.exceptions()).isEmpty();
        for (var day = 0; day < 7; day++) {
            assertThat(unsaid.on(LocalDate.of(2026, 11, 23).plusDays(day))).containsExactly(interval("10:00", "20:30"));
        }
    }

    @Test
    void secondsAreRefused() {
        assertThat(pointers(window(interval("10:00:30", "13:00")))).containsExactly("/window/week/MONDAY/0");
    }

    @Test
    void windowThatNeverOpensIsRefused() {
        assertThat(pointers(new CallingWindow(Map.of(), Map.of(), EIGHT, TEN_AT_NIGHT)))
                .containsExactly("/window/week");
        assertThat(pointers(window())).containsExactly("/window/week");
    }

    @Test
    void hardLimitsAreInOrder() {
        var week = Map.of(DayOfWeek.MONDAY, List.of(interval("10:00", "20:00")));

        assertThat(pointers(new CallingWindow(week, Map.of(), TEN_AT_NIGHT, EIGHT)))
                .contains("/window/hardTo");
    }

    @Test
    void exceptionsAreCheckedLikeDays() {
        var date = LocalDate.of(2026, 12, 31);
        var week = Map.of(DayOfWeek.MONDAY, List.of(interval("10:00", "20:00")));
        var short31 = new CallingWindow(week, Map.of(date, List.of(interval("10:00", "10:05"))), EIGHT, TEN_AT_NIGHT);

        assertThat(pointers(short31)).containsExactly("/window/exceptions/2026-12-31/0");
    }

    @Test
    void numbersOfIntervalsAndExceptionsAreBounded() {
        assertThat(pointers(window(intervals(8)))).isEmpty();
        assertThat(pointers(window(intervals(9)))).containsExactly("/window/week/MONDAY");
        assertThat(pointers(withExceptions(400))).isEmpty();
        assertThat(pointers(withExceptions(401))).containsExactly("/window/exceptions");
    }

    private static CallingWindow hard(String from, String to) {
        var week = Map.of(DayOfWeek.MONDAY, List.of(interval("10:00", "20:00")));
        return new CallingWindow(week, Map.of(), LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Interval[] intervals(int count) {
        return IntStream.range(0, count)
                .mapToObj(hour -> interval("%02d:00".formatted(10 + hour), "%02d:30".formatted(10 + hour)))
                .toArray(Interval[]::new);
    }

    private static CallingWindow withExceptions(int count) {
        var holidays = IntStream.range(0, count)
                .mapToObj(LocalDate.of(2027, 1, 1)::plusDays)
                .collect(Collectors.toMap(Function.identity(), _ -> Collections.<Interval>emptyList()));
        var open = Map.of(DayOfWeek.MONDAY, List.of(interval("10:00", "20:00")));
        return new CallingWindow(open, holidays, EIGHT, TEN_AT_NIGHT);
    }

    private static List<String> pointers(CallingWindow window) {
        return ShopRules.violations(new ShopId("tribuna"), good().with(window).made()).stream()
                .map(Violation::pointer)
                .toList();
    }
}
