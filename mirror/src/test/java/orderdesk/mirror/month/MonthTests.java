package orderdesk.mirror.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import orderdesk.mirror.month.Contact.Reason;
import orderdesk.mirror.month.Month.Share;
import orderdesk.mirror.month.PhoneCall.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthTests {

    private static final Instant NOON = Instant.parse("2026-10-05T09:00:00Z");
    private static final String ANNA = "+79000000001";
    private static final String BORIS = "+79000000002";

    @Test
    void firstCallIsTheFirstThatTheShopDialledAnsweredOrNot() {
        var month = month(order(ANNA), outgoing(ANNA, 12, false), outgoing(ANNA, 40, true));

        assertThat(month.orders().getFirst().contact()).isEqualTo(new Contact.Called(Duration.ofMinutes(12)));
    }

    @Test
    void whoGotThroughByHimselfWasNotCalled() {
        var month = month(order(ANNA), incoming(ANNA, 5, true), outgoing(ANNA, 12, true));

        assertThat(month.orders().getFirst().contact()).isEqualTo(new Contact.CalledIn(Duration.ofMinutes(5)));
        assertThat(month.inTarget()).isEqualTo(new Share(0, 0));
    }

    @Test
    void whoCalledInVainStillWaitsForTheShop() {
        var month = month(order(ANNA), incoming(ANNA, 5, false), outgoing(ANNA, 31, true));

        assertThat(month.orders().getFirst().contact()).isEqualTo(new Contact.Called(Duration.ofMinutes(31)));
    }

    @Test
    void callsOfOthersOrBeforeTheOrderOrAWeekLaterAreNotItsOwn() {
        var month = month(
                order(ANNA),
                outgoing(ANNA, -1, true),
                outgoing(BORIS, 2, true),
                outgoing(ANNA, minutes(Calls.FOLLOWED) + 1, true));

        assertThat(month.orders().getFirst().contact()).isEqualTo(new Contact.Never());
    }

    /** An operator typed it while he talked with the customer: nobody calls back, and nobody should have. */
    @Test
    void orderThatWasTakenInATalkIsInNoShare() {
        var before = minutes(Calls.TALKED_BEFORE);
        var talked = month(order(ANNA), incoming(ANNA, -5, true));
        var longAgo = month(order(ANNA), incoming(ANNA, -before - 1, true));
        var inVain = month(order(ANNA), incoming(ANNA, -5, false));
        var called = month(order(ANNA), outgoing(ANNA, -5, true), outgoing(ANNA, 12, true));

        assertThat(talked.orders().getFirst().contact()).isEqualTo(new Contact.Taken());
        assertThat(talked.inTarget()).isEqualTo(new Share(0, 0));
        assertThat(talked.taken()).isEqualTo(1);
        assertThat(longAgo.orders().getFirst().contact()).isEqualTo(new Contact.Never());
        assertThat(inVain.orders().getFirst().contact()).isEqualTo(new Contact.Never());
        assertThat(called.orders().getFirst().contact()).isEqualTo(new Contact.Called(Duration.ofMinutes(12)));
    }

    @Test
    void orderThatTheExportCallsATelephonesIsOwedNoCall() {
        var site = order(ANNA);
        var phoned = new PlacedOrder("2", site.placed(), BORIS, "done", true, false);
        var calls = new Calls(within(outgoing(BORIS, 90, true)));

        var month = Month.of(List.of(site, phoned), calls, Hours.ALWAYS);

        assertThat(month.taken()).isEqualTo(1);
        assertThat(month.inTarget()).isEqualTo(new Share(0, 1));
    }

    @Test
    void aCallAWeekLaterToTheMinuteIsItsOwn() {
        var month = month(order(ANNA), outgoing(ANNA, minutes(Calls.FOLLOWED), true));

        assertThat(month.orders().getFirst().contact()).isEqualTo(new Contact.Called(Calls.FOLLOWED));
    }

    @Test
    void silenceMeansNothingWhereTheCallsEndWithinADay() {
        var day = minutes(Calls.JUDGED_AFTER);

        assertThat(silent(day - 1)).isEqualTo(new Contact.Unknown(Reason.BEYOND_CALLS));
        assertThat(silent(day)).isEqualTo(new Contact.Never());
    }

    @Test
    void ordersBeforeTheFirstCallAndWithoutNumberAreNotJudged() {
        var calls = new Calls(List.of(outgoing(ANNA, 10, true)));

        var month = Month.of(List.of(order(ANNA), order(null)), calls, Hours.ALWAYS);

        assertThat(month.unknown(Reason.BEYOND_CALLS)).isEqualTo(1);
        assertThat(month.unknown(Reason.NO_PHONE)).isEqualTo(1);
        assertThat(Month.of(List.of(order(ANNA)), new Calls(List.of()), Hours.ALWAYS)
                        .unknown(Reason.BEYOND_CALLS))
                .isEqualTo(1);
    }

    @Test
    void sharesCountWhatWasCancelled() {
        var month = Month.of(
                List.of(cancelled("1", "+79000000011"), cancelled("2", "+79000000012"), cancelled("3", "+79000000013")),
                new Calls(within(outgoing("+79000000011", 30, true), outgoing("+79000000012", 61, true))),
                Hours.ALWAYS);

        assertThat(month.inTarget()).isEqualTo(new Share(1, 3));
        assertThat(month.cancelledInTarget()).isEqualTo(new Share(1, 1));
        assertThat(month.cancelledLate()).isEqualTo(new Share(2, 2));
        assertThat(month.cancelledUncalled()).isEqualTo(new Share(1, 1));
        assertThat(month.lost()).extracting(seen -> seen.order().number()).containsExactly("2", "3");
    }

    @Test
    void anHourToTheMinuteIsNotOver() {
        var month = Month.of(List.of(cancelled("1", ANNA)), new Calls(within(outgoing(ANNA, 60, true))), Hours.ALWAYS);

        assertThat(month.cancelledLate()).isEqualTo(new Share(0, 0));
    }

    @Test
    void whoWasSpokenToAfterACallInVainIsAnswered() {
        var calls = new Calls(within(
                incoming(ANNA, 5, false),
                outgoing(ANNA, 50, true),
                incoming(BORIS, 6, false),
                incoming(BORIS, 7, false),
                outgoing(BORIS, 8, false),
                incoming(null, 9, false)));

        assertThat(calls.missed()).isEqualTo(4);
        assertThat(calls.hidden()).isEqualTo(1);
        assertThat(calls.missedCustomers()).isEqualTo(2);
        assertThat(calls.neverAnswered()).containsExactly(incoming(BORIS, 7, false));
    }

    @Test
    void nobodyWaitsWhileNobodyMayBeCalled() {
        var shop = new Hours(ZoneId.of("Europe/Moscow"), LocalTime.of(10, 0), LocalTime.of(20, 30));
        var late = new PlacedOrder("1", Instant.parse("2026-10-05T20:00:00Z"), ANNA, "Отменен", true); // 23:00 there
        var morning = new PhoneCall(Instant.parse("2026-10-06T07:05:00Z"), ANNA, Direction.OUTGOING, true); // 10:05

        var month = Month.of(List.of(late), new Calls(within(morning)), shop);

        assertThat(month.orders().getFirst().waited()).isEqualTo(Duration.ofMinutes(5));
        assertThat(month.inTarget()).isEqualTo(new Share(1, 1));
        assertThat(month.byTheClock()).isEqualTo(new Share(0, 1));
        assertThat(month.lost()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10:00, 20:00, 2026-10-05T09:00:00Z, 2026-10-05T11:00:00Z, 60",
        "10:00, 20:00, 2026-10-05T19:30:00Z, 2026-10-06T10:15:00Z, 45",
        "10:00, 20:00, 2026-10-05T20:00:00Z, 2026-10-06T10:00:00Z, 0",
        "10:00, 20:00, 2026-10-05T09:00:00Z, 2026-10-07T21:00:00Z, 1800",
        "20:00, 02:00, 2026-10-05T01:00:00Z, 2026-10-05T21:00:00Z, 120",
        "00:00, 00:00, 2026-10-05T01:00:00Z, 2026-10-06T01:00:00Z, 1440"
    })
    void hoursAreThoseInWhichTheShopCalls(
            LocalTime opens, LocalTime closes, Instant from, Instant until, long minutes) {
        assertThat(new Hours(ZoneId.of("UTC"), opens, closes).between(from, until))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void callOfTheOrdersOwnMinuteFollowsItWhereTheListHasNoSeconds() {
        var order = new PlacedOrder("1", NOON.plusSeconds(30), ANNA, "Новый", false);

        var rough = Month.of(List.of(order), new Calls(within(outgoing(ANNA, 0, true))), Hours.ALWAYS);
        var exact = Month.of(
                List.of(order),
                new Calls(within(
                        outgoing(ANNA, 0, true), new PhoneCall(NOON.plusSeconds(61), BORIS, Direction.OUTGOING, true))),
                Hours.ALWAYS);

        assertThat(rough.orders().getFirst().contact()).isEqualTo(new Contact.Called(Duration.ZERO));
        assertThat(exact.orders().getFirst().contact()).isEqualTo(new Contact.Never());
    }

    private static Contact silent(long callsGoOn) {
        var calls = new Calls(List.of(outgoing(BORIS, -10, true), outgoing(BORIS, callsGoOn, true)));
        return Month.of(List.of(order(ANNA)), calls, Hours.ALWAYS)
                .orders()
                .getFirst()
                .contact();
    }

    private static Month month(PlacedOrder order, PhoneCall... calls) {
        return Month.of(List.of(order), new Calls(within(calls)), Hours.ALWAYS);
    }

    /** The list begins before and goes on long after. */
    private static List<PhoneCall> within(PhoneCall... calls) {
        var all = new ArrayList<>(List.of(calls));
        all.add(outgoing("+79000000098", -600, true));
        all.add(outgoing("+79000000099", 60 * 24 * 20, true));
        return all;
    }

    private static PlacedOrder order(@Nullable String phone) {
        return new PlacedOrder("1", NOON, phone, "Новый", false);
    }

    private static PlacedOrder cancelled(String number, String phone) {
        return new PlacedOrder(number, NOON, phone, "Отменен", true);
    }

    private static PhoneCall outgoing(String phone, long minute, boolean talked) {
        return new PhoneCall(NOON.plus(Duration.ofMinutes(minute)), phone, Direction.OUTGOING, talked);
    }

    private static PhoneCall incoming(@Nullable String phone, long minute, boolean talked) {
        return new PhoneCall(NOON.plus(Duration.ofMinutes(minute)), phone, Direction.INCOMING, talked);
    }

    private static long minutes(Duration length) {
        return length.toMinutes();
    }
}
