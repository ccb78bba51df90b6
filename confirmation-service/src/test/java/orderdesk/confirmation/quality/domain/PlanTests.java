package orderdesk.confirmation.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import orderdesk.confirmation.quality.domain.Plan.Period;
import orderdesk.confirmation.quality.domain.Plan.Term;
import orderdesk.confirmation.quality.domain.Plan.Terms;
import orderdesk.contracts.callback.CallId;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class PlanTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** A Tuesday. */
    private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    private static final Instant MONDAY = Instant.parse("2026-11-22T21:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-11-29T21:00:00Z");
    private static final Terms DAILY = new Terms(Term.DAY, 2, Duration.ofDays(1), Plan.Drawn.HOUSE);
    private static final Terms WEEKLY = new Terms(Term.WEEK, 5, Duration.ofDays(3), Plan.Drawn.HOUSE);

    private final Plan house = Plan.unchanged(FixedShops.TRIBUNA);

    @Test
    void weekIsTheShopsOwnFromMonday() {
        assertThat(house.period(NOW, MOSCOW)).isEqualTo(new Period(MONDAY, NEXT_MONDAY, Terms.HOUSE));
        assertThat(house.period(MONDAY, MOSCOW).from()).isEqualTo(MONDAY);
        assertThat(house.period(MONDAY.minusMillis(1), MOSCOW).to()).isEqualTo(MONDAY);
    }

    @Test
    void otherPlanHoldsFromTheNextPeriodOnAndSaysSo() {
        var changed = house.change(DAILY, "seed", MOSCOW, "petr", NOW);

        assertThat(changed.events()).containsExactly(new Plan.Changed(1, "petr", NOW));
        var plan = changed.next();
        assertThat(plan.period(NOW, MOSCOW)).isEqualTo(house.period(NOW, MOSCOW));
        assertThat(plan.period(NEXT_MONDAY, MOSCOW))
                .isEqualTo(new Period(NEXT_MONDAY, NEXT_MONDAY.plus(Duration.ofDays(1)), DAILY));
    }

    @Test
    void whatWaitsForTheNextPeriodIsReplaced() {
        var plan = house.change(DAILY, "one", MOSCOW, "petr", NOW).next();

        var again = plan.change(WEEKLY, "two", MOSCOW, "petr", NOW).next();

        assertThat(again.versions()).hasSize(2);
        assertThat(again.at(NEXT_MONDAY).terms()).isEqualTo(WEEKLY);
        assertThat(again.at(NEXT_MONDAY).seed()).isEqualTo("two");
    }

    @Test
    void periodsOfTwoPlansDoNotOverlap() {
        var daily = house.change(DAILY, "one", MOSCOW, "petr", NOW).next();
        var wednesday = NEXT_MONDAY.plus(Duration.ofDays(2));

        var plan = daily.change(WEEKLY, "two", MOSCOW, "petr", wednesday).next();

        var thursday = plan.period(wednesday, MOSCOW).to();
        assertThat(plan.period(thursday, MOSCOW))
                .isEqualTo(new Period(thursday, NEXT_MONDAY.plus(Duration.ofDays(7)), WEEKLY));
    }

    @Test
    void sameAgainIsNoNewVersion() {
        assertThat(house.change(Terms.HOUSE, "seed", MOSCOW, "petr", NOW).next())
                .isEqualTo(house);
    }

    @Test
    void lotIsTheSameForEverybodyAndSpreadEvenly() {
        var draws = IntStream.range(0, 10_000)
                .mapToLong(number -> house.draw(new CallId(new UUID(7, number)), NOW))
                .toArray();

        assertThat(draws[17]).isEqualTo(house.draw(new CallId(new UUID(7, 17)), NOW));
        assertThat(draws).doesNotHaveDuplicates();
        assertThat(Arrays.stream(draws).min().getAsLong()).isNotNegative();
        assertThat(IntStream.range(0, draws.length)
                        .filter(at -> draws[at] < Long.MAX_VALUE / 4)
                        .count())
                .isCloseTo(2_500L, withPercentage(5));
    }

    @Test
    void anotherSeedDrawsAnotherLot() {
        var other = house.change(WEEKLY, "other", MOSCOW, "petr", NOW).next();
        var call = new CallId(new UUID(7, 1));

        assertThat(other.draw(call, NEXT_MONDAY)).isNotEqualTo(house.draw(call, NEXT_MONDAY));
        assertThat(other.draw(call, NOW)).isEqualTo(house.draw(call, NOW));
    }
}
