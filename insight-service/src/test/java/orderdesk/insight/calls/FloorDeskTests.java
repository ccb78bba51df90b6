package orderdesk.insight.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.callback.Presence;
import orderdesk.insight.calls.domain.Turn;
import orderdesk.insight.calls.domain.Unstaffed;
import orderdesk.insight.calls.domain.Unstaffed.Gap;
import orderdesk.insight.calls.domain.Unstaffed.Hour;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** The shop is open from 10:00 to 20:30 in Moscow, which is 7:00 to 17:30 in UTC. */
class FloorDeskTests {

    static final Instant OPENS = Instant.parse("2026-03-02T07:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-03-02T17:30:00Z");
    static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

    final CallsInMemory book = new CallsInMemory();
    Instant now = MIDNIGHT.plus(Duration.ofDays(2));
    long sequence;

    @Test
    void withoutAnybodyAllOfTheWindowIsUnstaffed() {
        assertThat(unstaffed())
                .isEqualTo(new Unstaffed(
                        FixedShops.TRIBUNA, List.of(new Gap(OPENS, CLOSES)), List.of(new Gap(OPENS, CLOSES))));
    }

    @Test
    void whoComesLateHasABreakAloneAndLeavesEarlyLeavesThreeGaps() {
        turn("anna", Presence.READY, after(30));
        turn("anna", Presence.TALKING, after(100));
        turn("anna", Presence.WRAP_UP, after(110));
        turn("anna", Presence.PAUSED, after(120));
        turn("anna", Presence.READY, after(150));
        turn("anna", Presence.AWAY, after(600));

        assertThat(unstaffed().gaps())
                .containsExactly(
                        new Gap(OPENS, after(30)), new Gap(after(120), after(150)), new Gap(after(600), CLOSES));
        assertThat(unstaffed().length()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void breakWhileAnotherIsThereLeavesNoGap() {
        turn("anna", Presence.READY, after(-20));
        turn("boris", Presence.READY, after(200));
        turn("anna", Presence.AWAY, after(201));

        assertThat(unstaffed().gaps()).isEmpty();
    }

    @Test
    void presenceInAnotherShopServesNobodyHere() {
        book.turns.add(new Turn(FixedShops.CHASY, "vera", Presence.READY, after(-20), 1));

        assertThat(unstaffed().length()).isEqualTo(Duration.ofMinutes(630));
    }

    @Test
    void hoursOfTheDayAreTheShopsOwn() {
        turn("anna", Presence.READY, after(30));
        turn("anna", Presence.AWAY, after(90));
        turn("anna", Presence.READY, after(100));

        assertThat(unstaffed().hours(ZoneId.of("Europe/Moscow")))
                .hasSize(11) // 10:00 to 20:30
                .startsWith(hour(10, 60, 30), hour(11, 60, 10), hour(12, 60, 0))
                .endsWith(hour(20, 30, 0));
        assertThat(unstaffed().hours(ZoneId.of("Asia/Kolkata")).getFirst()).isEqualTo(hour(12, 30, 30));
    }

    private static Hour hour(int hour, int open, int unstaffed) {
        return new Hour(hour, Duration.ofMinutes(open), Duration.ofMinutes(unstaffed));
    }

    @Test
    void whatIsYetToComeIsNoGap() {
        now = after(60);
        turn("anna", Presence.READY, after(30));

        assertThat(unstaffed())
                .isEqualTo(new Unstaffed(
                        FixedShops.TRIBUNA, List.of(new Gap(OPENS, after(60))), List.of(new Gap(OPENS, after(30)))));
    }

    private Unstaffed unstaffed() {
        var period =
                new Period(Set.of(FixedShops.TRIBUNA), MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        return new FloorDesk(book, new FixedShops(), Clock.fixed(now, ZoneOffset.UTC))
                .unstaffed(period)
                .getFirst();
    }

    private void turn(String operator, Presence presence, Instant at) {
        book.turns.add(new Turn(FixedShops.TRIBUNA, operator, presence, at, ++sequence));
    }

    private static Instant after(int minutes) {
        return OPENS.plus(Duration.ofMinutes(minutes));
    }
}
