package orderdesk.platform.calling;

import static orderdesk.platform.calling.Windows.DEFAULT;
import static orderdesk.platform.calling.Windows.KAMCHATKA;
import static orderdesk.platform.calling.Windows.MOSCOW;
import static orderdesk.platform.calling.Windows.TUESDAY;
import static orderdesk.platform.calling.Windows.at;
import static orderdesk.platform.calling.Windows.clock;
import static orderdesk.platform.calling.Windows.daily;
import static orderdesk.platform.calling.Windows.except;
import static orderdesk.platform.calling.Windows.interval;
import static orderdesk.platform.calling.Windows.tuesday;
import static orderdesk.platform.calling.Windows.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.CallingWindow;
import org.junit.jupiter.api.Test;

class WindowClockTests {

    static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void windowIsOpenFromItsFirstInstantUntilJustBeforeItsLast() {
        var clock = clock(DEFAULT, MOSCOW);

        assertThat(clock.isOpen(tuesday("10:00", MOSCOW))).isTrue();
        assertThat(clock.isOpen(tuesday("20:30", MOSCOW).minusNanos(1))).isTrue();
        assertThat(clock.isOpen(tuesday("20:30", MOSCOW))).isFalse();
        assertThat(clock.isOpen(tuesday("09:59", MOSCOW))).isFalse();
    }

    @Test
    void noTimeIsOverAtOnce() {
        assertThat(clock(DEFAULT, MOSCOW).openTime(tuesday("03:00", MOSCOW), Duration.ZERO))
                .isEqualTo(tuesday("03:00", MOSCOW));
    }

    @Test
    void timeThatFillsAnIntervalEndsWithIt() {
        var lunch = daily(interval("10:00", "13:00"), interval("14:00", "20:30"));

        assertThat(clock(lunch, MOSCOW).openTime(tuesday("12:30", MOSCOW), HALF_AN_HOUR))
                .isEqualTo(tuesday("13:00", MOSCOW));
    }

    @Test
    void holidayIsSkipped() {
        var holiday = except(Map.of(TUESDAY.plusDays(1), List.of()), interval("10:00", "20:30"));

        assertThat(clock(holiday, MOSCOW).openTime(tuesday("20:10", MOSCOW), HALF_AN_HOUR))
                .isEqualTo(at(TUESDAY.plusDays(2), "10:10", MOSCOW));
    }

    @Test
    void exceptionReplacesTheWeeksHours() {
        var shortDay = except(Map.of(TUESDAY, List.of(interval("11:00", "12:00"))), interval("10:00", "20:30"));

        assertThat(clock(shortDay, MOSCOW).openTime(tuesday("10:30", MOSCOW), Duration.ofMinutes(90)))
                .isEqualTo(wednesday("10:30", MOSCOW));
    }

    @Test
    void hardLimitsCutAWindowThatIsWider() {
        var wide = daily(interval("06:00", "00:00"));

        assertThat(clock(wide, MOSCOW).openAt(tuesday("05:00", MOSCOW)))
                .isEqualTo(new Span(tuesday("08:00", MOSCOW), tuesday("22:00", MOSCOW)));
    }

    @Test
    void intervalsThatMeetAtMidnightAreOne() {
        var nights = daily(interval("00:00", "03:00"), interval("20:00", "00:00"));
        var unlimited = new CallingWindow(nights.week(), Map.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(clock(unlimited, MOSCOW).openAt(tuesday("21:00", MOSCOW)))
                .isEqualTo(new Span(tuesday("20:00", MOSCOW), wednesday("03:00", MOSCOW)));
    }

    @Test
    void uncertainZoneIsCalledOnlyWhileEveryCandidateIsOpen() {
        var clock = clock(DEFAULT, MOSCOW, KAMCHATKA);

        assertThat(clock.openAt(tuesday("00:00", MOSCOW)))
                .isEqualTo(new Span(tuesday("10:00", MOSCOW), tuesday("11:30", MOSCOW)));
    }

    @Test
    void candidatesCountOnlyWhileTheZoneIsUncertain() {
        var candidates = List.of("Europe/Moscow", "Asia/Kamchatka");
        var low = new Zone("Europe/Moscow", Zone.Source.PHONE, Zone.Confidence.LOW, candidates);
        var high = new Zone("Europe/Moscow", Zone.Source.CUSTOMER_SAID, Zone.Confidence.HIGH, candidates);

        assertThat(WindowClock.of(DEFAULT, low).isOpen(tuesday("15:00", MOSCOW)))
                .isFalse();
        assertThat(WindowClock.of(DEFAULT, high).isOpen(tuesday("15:00", MOSCOW)))
                .isTrue();
    }

    @Test
    void candidatesThatAreNeverOpenTogetherAreLookedAtAgainAtTheHorizon() {
        var evening = clock(daily(interval("18:00", "20:00")), MOSCOW, KAMCHATKA);
        var horizon = tuesday("12:00", MOSCOW).plus(Duration.ofDays(WindowClock.HORIZON_DAYS));

        assertThat(evening.openAt(tuesday("12:00", MOSCOW))).isEqualTo(new Span(horizon, horizon));
        assertThat(evening.openTime(tuesday("12:00", MOSCOW), HALF_AN_HOUR)).isEqualTo(horizon);
    }

    @Test
    void hourThatDaylightSavingSkipsIsNotCounted() {
        var berlin = ZoneId.of("Europe/Berlin");
        var spring = LocalDate.of(2026, 3, 29); // 02:00 becomes 03:00
        var night = new CallingWindow(
                daily(interval("01:30", "04:00")).week(), Map.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(clock(night, berlin).openTime(at(spring, "01:30", berlin), Duration.ofMinutes(60)))
                .isEqualTo(at(spring, "03:30", berlin));
        assertThat(clock(night, berlin).openAt(at(spring, "01:30", berlin)).length())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void halfHourThatLordHoweRepeatsIsCountedTwice() {
        var lordHowe = ZoneId.of("Australia/Lord_Howe");
        var autumn = LocalDate.of(2026, 4, 5); // 02:00 becomes 01:30
        var night = new CallingWindow(
                daily(interval("01:00", "03:00")).week(), Map.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(clock(night, lordHowe).openAt(at(autumn, "01:00", lordHowe)).length())
                .isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void dayClosesWithItsLastInterval() {
        var lunch = daily(interval("10:00", "13:00"), interval("14:00", "20:30"));

        assertThat(clock(lunch, MOSCOW).closeOfDay(tuesday("10:30", MOSCOW))).isEqualTo(tuesday("20:30", MOSCOW));
        assertThat(clock(lunch, MOSCOW).closeOfDay(tuesday("21:00", MOSCOW))).isEqualTo(wednesday("20:30", MOSCOW));
    }
}
