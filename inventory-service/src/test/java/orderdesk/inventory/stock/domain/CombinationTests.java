package orderdesk.inventory.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.inventory.stock.domain.Sourcing.Stage;
import orderdesk.inventory.stock.domain.Sourcing.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CombinationTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<Need> TWO = List.of(new Need(new Sku("A"), 2), new Need(new Sku("B"), 1));

    @Test
    void muchIsBetterThanCheapAndCheapBetterThanSoonAndSoonBetterThanFew() {
        var cheap = voice("cheap", line("A", 2, 100, 5), line("B", 1, 100, 5));
        var soon = voice("soon", line("A", 2, 150, 1), line("B", 1, 120, 1));
        var half = voice("half", line("A", 1, 10, 1));

        var all = new Combination(TWO, List.of(cheap, soon, half));

        assertThat(all.best().suppliers()).containsExactly("cheap", "half");
        assertThat(all.best().cost()).isEqualTo(new Money(210, "RUB"));
        assertThat(all.soonest().suppliers()).containsExactly("half", "soon");
        assertThat(all.soonest().readyAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(all.fewest().suppliers()).containsExactly("cheap");
        assertThat(List.of(all.best(), all.soonest(), all.fewest())).allMatch(Plan::exact);
    }

    @Test
    void whatNobodyHasIsMissingAndWhoIsSilentHasNothing() {
        var silent = new Voice("silent", Stage.SILENT, List.of());
        var some = voice("some", line("A", 1, 100, 1), line("B", 0, 100, 1));

        var plan = new Combination(TWO, List.of(silent, some)).best();

        assertThat(plan.missing()).isEqualTo(2);
        assertThat(plan.parts()).hasSize(1);
        assertThat(new Combination(TWO, List.of()).best().missing()).isEqualTo(3);
        assertThat(new Combination(TWO, List.of()).soonest().isEmpty()).isTrue();
    }

    @Test
    void costOrTimeThatNobodySaidComesLast() {
        var mute = voice("mute", new Supplied(new Sku("A"), 2, null, null), new Supplied(new Sku("B"), 1, null, null));
        var dear = voice("dear", line("A", 2, 9_999, 9), line("B", 1, 9_999, 9));

        var both = new Combination(TWO, List.of(mute, dear));

        assertThat(both.best().suppliers()).containsExactly("dear");
        assertThat(both.soonest().suppliers()).containsExactly("dear");
        assertThat(new Combination(TWO, List.of(mute)).best().unpriced()).isEqualTo(3);
    }

    /** Against every way to share out the pieces, of small orders. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThatCanBeDoneIsBetter(long seed) {
        var random = new Random(seed);
        var needs = List.of(new Need(new Sku("A"), 2), new Need(new Sku("B"), 2));
        var voices = IntStream.range(0, 3)
                .mapToObj(at -> voice(
                        "s" + at,
                        line("A", random.nextInt(3), random.nextInt(5), random.nextInt(3)),
                        line("B", random.nextInt(3), random.nextInt(5), random.nextInt(3))))
                .toList();
        var search = new Combination(needs, voices);

        var every = new Every(needs, voices).plans();

        assertThat(every).allSatisfy(plan -> {
            assertThat(plan.missing()).isGreaterThanOrEqualTo(search.best().missing());
            if (plan.missing() == search.best().missing()) {
                assertThat(minor(plan)).isGreaterThanOrEqualTo(minor(search.best()));
                assertThat(plan.suppliers().size())
                        .isGreaterThanOrEqualTo(search.fewest().suppliers().size());
                assertThat(ready(plan)).isAfterOrEqualTo(ready(search.soonest()));
            }
        });
    }

    @Test
    void tenSuppliersAndThirtyLinesAreSearchedThroughAndAnEleventhMakesItABoundedSearch() {
        var needs = IntStream.range(0, 30)
                .mapToObj(at -> new Need(new Sku("S" + at), 1 + at % 3))
                .toList();
        var random = new Random(42);
        var voices = new ArrayList<Voice>();
        for (var at = 0; at < Combination.EXACT_MAX; at++) {
            voices.add(voice(
                    "s" + at,
                    needs.stream()
                            .map(need -> line(need.sku().value(), 3, 100 + random.nextInt(900), random.nextInt(9)))
                            .toArray(Supplied[]::new)));
        }
        var exact = new Combination(needs, voices);
        assertThat(exact.best().missing()).isZero();
        assertThat(exact.best().exact()).isTrue();
        assertThat(exact.fewest().suppliers()).hasSize(1);
        assertThat(minor(exact.best())).isLessThanOrEqualTo(minor(exact.fewest()));

        voices.add(voice("s10", line("S0", 1, 1, 0)));

        var bounded = new Combination(needs, voices);
        assertThat(bounded.best().exact()).isFalse();
        assertThat(bounded.best().suppliers()).doesNotContain("s10");
    }

    /** Each piece from anybody who has one, or from nobody. */
    private record Every(List<Need> needs, List<Voice> voices) {

        List<Plan> plans() {
            var plans = new ArrayList<Plan>();
            extend(plans, List.of(), 0, 0, 0);
            return plans;
        }

        private void extend(List<Plan> plans, List<Plan.Part> parts, int need, int piece, int missing) {
            if (need == needs.size()) {
                plans.add(new Plan(parts, missing, true));
                return;
            }
            var wanted = needs.get(need);
            if (piece == wanted.quantity()) {
                extend(plans, parts, need + 1, 0, missing);
                return;
            }
            extend(plans, parts, need, piece + 1, missing + 1);
            for (var voice : voices) {
                for (var line : voice.lines()) {
                    var used = parts.stream()
                            .filter(part -> part.supplier().equals(voice.supplier())
                                    && part.sku().equals(line.sku()))
                            .count();
                    if (line.sku().equals(wanted.sku()) && used < line.quantity()) {
                        var more = new ArrayList<>(parts);
                        more.add(new Plan.Part(voice.supplier(), line.sku(), 1, line.cost(), line.readyAt()));
                        extend(plans, more, need, piece + 1, missing);
                    }
                }
            }
        }
    }

    private static long minor(Plan plan) {
        var cost = plan.cost();
        return cost == null ? 0 : cost.minor();
    }

    private static Instant ready(Plan plan) {
        var at = plan.readyAt();
        return at == null ? Instant.MIN : at;
    }

    private static Voice voice(String supplier, Supplied... lines) {
        return new Voice(supplier, Stage.ANSWERED, List.of(lines));
    }

    private static Supplied line(String sku, int quantity, long minor, int days) {
        return new Supplied(new Sku(sku), quantity, new Money(minor, "RUB"), NOON.plus(Duration.ofDays(days)));
    }
}
