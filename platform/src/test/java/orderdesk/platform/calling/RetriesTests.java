package orderdesk.platform.calling;

import static orderdesk.platform.calling.Windows.DEFAULT;
import static orderdesk.platform.calling.Windows.MOSCOW;
import static orderdesk.platform.calling.Windows.TUESDAY;
import static orderdesk.platform.calling.Windows.clock;
import static orderdesk.platform.calling.Windows.tuesday;
import static orderdesk.platform.calling.Windows.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent.WhenUnreachable;
import orderdesk.contracts.shop.ShopSettings.RetryPolicy;
import orderdesk.platform.calling.Purpose.RetryCall;
import org.junit.jupiter.api.Test;

class RetriesTests {

    static final Retries RETRIES = new Retries(
            new RetryPolicy(
                    6,
                    Duration.ofMinutes(15),
                    Duration.ofHours(3),
                    Duration.ofMinutes(5),
                    2,
                    WhenUnreachable.ATTENTION),
            clock(DEFAULT, MOSCOW),
            MOSCOW);

    @Test
    void sixTriesAreSpreadOverThreeDays() {
        var tries = new ArrayList<>(List.of(tuesday("14:00", MOSCOW)));

        RETRIES.next(tries).ifPresent(tries::add);
        RETRIES.next(tries).ifPresent(tries::add);
        RETRIES.next(tries).ifPresent(tries::add);
        RETRIES.next(tries).ifPresent(tries::add);
        RETRIES.next(tries).ifPresent(tries::add);

        assertThat(tries)
                .containsExactly(
                        tuesday("14:00", MOSCOW),
                        tuesday("14:15", MOSCOW),
                        tuesday("17:15", MOSCOW),
                        wednesday("10:00", MOSCOW),
                        wednesday("13:00", MOSCOW),
                        Windows.at(TUESDAY.plusDays(2), "11:00", MOSCOW));
    }

    @Test
    void sixthTryWasTheLast() {
        assertThat(RETRIES.next(Stream.iterate(tuesday("10:00", MOSCOW), RetriesTests::dayLater)
                        .limit(6)
                        .toList()))
                .isEmpty();
    }

    @Test
    void retryThatFallsAfterClosingWaitsForAnotherHourOfTheNextDay() {
        assertThat(RETRIES.next(List.of(tuesday("20:20", MOSCOW)))).contains(wednesday("10:00", MOSCOW));
    }

    @Test
    void nextDayAvoidsTheHoursThatFailed() {
        var morning = List.of(tuesday("10:00", MOSCOW), tuesday("10:15", MOSCOW), tuesday("13:15", MOSCOW));

        assertThat(RETRIES.next(morning)).contains(wednesday("11:30", MOSCOW));
    }

    @Test
    void busyLineIsCalledAgainTwiceInFiveMinutes() {
        var now = tuesday("14:00", MOSCOW);

        assertThat(RETRIES.afterBusy(1, now)).contains(tuesday("14:05", MOSCOW));
        assertThat(RETRIES.afterBusy(2, now)).contains(tuesday("14:05", MOSCOW));
        assertThat(RETRIES.afterBusy(3, now)).isEmpty();
    }

    @Test
    void talkPutsTheNextTryOffByOneStep() {
        var first = tuesday("14:00", MOSCOW);
        var pending = new RetryCall(tuesday("14:15", MOSCOW), null);

        assertThat(RETRIES.afterTalk(pending, List.of(first), first, tuesday("14:10", MOSCOW)))
                .contains(new RetryCall(tuesday("17:10", MOSCOW), tuesday("14:10", MOSCOW)));
    }

    @Test
    void talkThatIsOlderThanTheLastCallOrTheLastTalkPutsNothingOff() {
        var first = tuesday("14:00", MOSCOW);
        var pending = new RetryCall(tuesday("17:10", MOSCOW), tuesday("14:10", MOSCOW));

        assertThat(RETRIES.afterTalk(pending, List.of(first), first, first)).isEmpty();
        assertThat(RETRIES.afterTalk(pending, List.of(first), first, tuesday("14:10", MOSCOW)))
                .isEmpty();
        assertThat(RETRIES.afterTalk(pending, List.of(first), first, tuesday("14:11", MOSCOW)))
                .contains(new RetryCall(tuesday("17:11", MOSCOW), tuesday("14:11", MOSCOW)));
    }

    /** What is due later than the talk allows stays where it is. */
    @Test
    void talkBringsNoTryForward() {
        var first = tuesday("14:00", MOSCOW);
        var pending = new RetryCall(wednesday("10:00", MOSCOW), null);

        assertThat(RETRIES.afterTalk(pending, List.of(first), first, tuesday("14:10", MOSCOW)))
                .contains(new RetryCall(wednesday("10:00", MOSCOW), tuesday("14:10", MOSCOW)));
    }

    @Test
    void talkAfterTheLastTryButOneIsNoTry() {
        var tries = Stream.iterate(tuesday("10:00", MOSCOW), RetriesTests::dayLater)
                .limit(5)
                .toList();
        var talked = tries.getLast().plus(Duration.ofHours(1));
        var pending = new RetryCall(dayLater(tries.getLast()), null);

        assertThat(RETRIES.afterTalk(pending, tries, tries.getLast(), talked)).hasValueSatisfying(next -> {
            assertThat(next.talked()).isEqualTo(talked);
            assertThat(next.due()).isAfterOrEqualTo(pending.due());
        });
    }

    @Test
    void retryThatIsMadeAnewStaysPutOff() {
        var first = tuesday("14:00", MOSCOW);

        assertThat(RETRIES.again(new RetryCall(first, tuesday("14:10", MOSCOW)), List.of(first)))
                .contains(new RetryCall(tuesday("17:10", MOSCOW), tuesday("14:10", MOSCOW)));
        assertThat(RETRIES.again(new RetryCall(first, null), List.of(first)))
                .contains(new RetryCall(tuesday("14:15", MOSCOW), null));
    }

    private static Instant dayLater(Instant t) {
        return t.plus(Duration.ofDays(1));
    }
}
