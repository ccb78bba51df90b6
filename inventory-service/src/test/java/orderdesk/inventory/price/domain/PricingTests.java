package orderdesk.inventory.price.domain;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.PriceChanged;
import orderdesk.contracts.stock.StockEvent.PriceProposed;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTests {

    static final Sku SCARF = new Sku("SCARF");
    static final Rule BY_HAND = new Rule(false, 0, 10, 100);
    static final Rule AUTOMATIC = new Rule(true, 0, 10, 100);

    @ParameterizedTest
    @CsvSource({
        "100, 0, 1, 70, 100", // the competitor's price
        "100, 3, 1, 70, 97",
        "100, 3, 10, 70, 90", // rounded down
        "100, 50, 1, 70, 70", // never below the floor
        "60, 0, 1, 70, 70",
        "60, 0, 20, 70, 80" // whose multiple is rounded up
    })
    void priceIsTheCheapestCompetitorsAsFarAsItPays(int rival, int undercut, int roundTo, int floor, int price) {
        var rule = new Rule(false, undercut, 10, roundTo * 100L);

        assertThat(rule.target(basis(120, floor, rival("x", rival))).map(Rule.Target::price))
                .isEqualTo(Optional.of(roubles(price)));
    }

    @Test
    void nothingIsProposedWhereNobodyKnowsTheCostOrNobodyHasIt() {
        var gone = new Rival("x", SCARF, "Шарф", roubles(90), false, NOON);

        assertThat(BY_HAND.target(basis(120, null, rival("x", 90)))).isEmpty();
        assertThat(BY_HAND.target(basis(120, 70, gone))).isEmpty();
        assertThat(BY_HAND.target(basis(120, 70, new Rival("x", SCARF, "Шарф", new Money(9_000, "KZT"), true, NOON))))
                .isEmpty();
    }

    @Test
    void anotherPriceIsProposedOnce() {
        var basis = basis(120, 70, rival("dear", 110), rival("cheap", 100));

        var first = Pricing.of(basis).looked(basis, BY_HAND, NOON);
        var again = first.next().looked(basis, BY_HAND, NOON.plusSeconds(900));

        assertThat(first.events()).containsExactly(new PriceProposed(SCARF, roubles(120), roubles(100), "cheap", NOON));
        assertThat(first.next().price()).contains(roubles(120));
        assertThat(again).isEqualTo(Decision.of(first.next()));
    }

    @Test
    void ruleSetsAStepByItselfAndLeavesALeapToAPerson() {
        var step = basis(110, 70, rival("x", 99));
        var leap = basis(111, 70, rival("x", 99));

        assertThat(Pricing.of(step).looked(step, AUTOMATIC, NOON).events())
                .containsExactly(new PriceChanged(SCARF, roubles(110), roubles(99), Applied.RULE, NOON));
        assertThat(Pricing.of(leap).looked(leap, AUTOMATIC, NOON).events())
                .containsExactly(new PriceProposed(SCARF, roubles(111), roubles(99), "x", NOON));
    }

    @Test
    void proposedPriceIsTakenAndStandsWhateverTheListsSay() {
        var basis = basis(120, 70, rival("x", 100));
        var proposed = next(Pricing.of(basis).looked(basis, BY_HAND, NOON));

        var taken = proposed.apply(null, basis, "anna", NOON);
        var listedAnew = next(taken.next().looked(basis(130, 70, rival("x", 100)), BY_HAND, NOON));

        assertThat(taken.events()).containsExactly(new PriceChanged(SCARF, roubles(120), roubles(100), "anna", NOON));
        assertThat(taken.next().proposal()).isNull();
        assertThat(listedAnew.price()).contains(roubles(100));
    }

    @Test
    void priceRisesWithItsCostAndNobodySellsAtALoss() {
        var basis = basis(120, 70, rival("x", 100));
        var own = next(Pricing.of(basis).apply(roubles(70), basis, "anna", NOON));

        var dearer = next(own.looked(basis(120, 85, rival("x", 100)), BY_HAND, NOON));

        assertThat(own.price()).contains(roubles(70));
        assertThat(dearer.price()).contains(roubles(85));
        assertThatExceptionOfType(BelowFloor.class)
                .isThrownBy(() -> own.apply(new Money(6_999, "RUB"), basis, "anna", NOON));
        assertThatExceptionOfType(BelowFloor.class)
                .isThrownBy(() -> own.apply(roubles(500), basis(120, null), "anna", NOON));
    }

    @Test
    void costThatRoseBetweenProposalAndAnswerIsNotOverlooked() {
        var basis = basis(120, 70, rival("x", 100));
        var proposed = next(Pricing.of(basis).looked(basis, BY_HAND, NOON));

        assertThatExceptionOfType(BelowFloor.class)
                .isThrownBy(() -> proposed.apply(null, basis(120, 101, rival("x", 100)), "anna", NOON));
    }

    @Test
    void declinedPriceIsNotProposedAgainAndAnotherIs() {
        var basis = basis(120, 70, rival("x", 100));
        var declined = next(next(Pricing.of(basis).looked(basis, BY_HAND, NOON)).decline());

        assertThat(declined.looked(basis, BY_HAND, NOON).events()).isEmpty();
        assertThat(declined.looked(basis, AUTOMATIC, NOON).events()).isEmpty();
        assertThat(next(declined.looked(basis(120, 70, rival("x", 99)), BY_HAND, NOON))
                        .proposal())
                .isNotNull();
        assertThatExceptionOfType(NothingToDecide.class).isThrownBy(declined::decline);
        assertThatExceptionOfType(NothingToDecide.class).isThrownBy(() -> declined.apply(null, basis, "anna", NOON));
    }

    @Test
    void withdrawnPriceIsThatOfTheListsAgainAndTheRuleLetsItBe() {
        var basis = basis(110, 70, rival("x", 100));
        var byRule = next(Pricing.of(basis).looked(basis, AUTOMATIC, NOON));

        var withdrawn = byRule.withdraw(basis, "anna", NOON);

        assertThat(withdrawn.events())
                .containsExactly(new PriceChanged(SCARF, roubles(100), roubles(110), "anna", NOON));
        assertThat(withdrawn.next().looked(basis, AUTOMATIC, NOON).events()).isEmpty();
        assertThatExceptionOfType(NothingToDecide.class)
                .isThrownBy(() -> withdrawn.next().withdraw(basis, "anna", NOON));
    }

    @Test
    void historyHoldsEveryChangeOnceAndTwoHundredAtMost() {
        var basis = basis(120, 70, rival("x", 100));
        var pricing = next(Pricing.of(basis).looked(basis, BY_HAND, NOON));
        assertThat(pricing.points())
                .containsExactly(new Point(NOON, null, roubles(120)), new Point(NOON, "x", roubles(100)));

        for (var day = 1; day <= 199; day++) {
            var later = basis(120, 70, rival("x", 100 + day));
            pricing = next(pricing.looked(later, BY_HAND, NOON.plus(Duration.ofDays(day))));
        }

        assertThat(pricing.points()).hasSize(Pricing.POINTS_MAX);
        assertThat(pricing.points().getFirst()).isEqualTo(new Point(NOON, "x", roubles(100)));
        assertThat(pricing.points().getLast().price()).isEqualTo(roubles(299));
    }

    @Test
    void twentyCompetitorsAreComparedAndNotOneMore() {
        var all = IntStream.range(0, 21).mapToObj(at -> rival("c" + at, 100)).toArray(Rival[]::new);

        assertThat(basis(120, 70, all).rivals()).hasSize(Basis.RIVALS_MAX);
    }

    private static Pricing next(Decision<Pricing, StockEvent> decision) {
        return Objects.requireNonNull(decision.next());
    }

    private static Basis basis(int listed, @Nullable Integer floor, Rival... rivals) {
        return new Basis(SCARF, "Шарф", roubles(listed), floor == null ? null : roubles(floor), List.of(rivals));
    }

    private static Rival rival(String competitor, int price) {
        return new Rival(competitor, SCARF, "Шарф", roubles(price), true, NOON);
    }
}
