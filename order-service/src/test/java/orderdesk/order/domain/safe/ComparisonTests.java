package orderdesk.order.domain.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTests {

    /** The lady tasting tea (Fisher 1935), and tables whose sums of binomial coefficients were added by hand. */
    @ParameterizedTest
    @CsvSource({
        "4, 3, 4, 1, 0.2428571", // (16 + 1) / 70
        "4, 4, 4, 0, 0.0142857", // 1 / 70
        "10, 2, 15, 3, 0.6865612", // 1 - (3003 + 13650) / 53130
        "5, 0, 5, 5, 1.0",
        "20, 0, 20, 0, 1.0",
    })
    void chanceIsFishersExactTest(int byRule, int byRuleBack, int called, int calledBack, double chance) {
        assertThat(new Comparison(byRule, byRuleBack, called, calledBack).chance())
                .isCloseTo(chance, within(1e-6));
    }

    @Test
    void worseIsSaidOfEnoughResultsOnly() {
        var clear = new Comparison(50, 15, 50, 2);

        assertThat(clear.chance()).isLessThan(0.001);
        assertThat(clear.isWorse(50)).isTrue();
        assertThat(clear.isWorse(51)).isFalse();
        assertThat(new Comparison(50, 2, 50, 15).isWorse(50)).isFalse();
        assertThat(new Comparison(50, 3, 50, 2).isWorse(50)).isFalse();
    }

    @Test
    void manyResultsAreCompared() {
        assertThat(new Comparison(50_000, 5_000, 50_000, 4_000).chance()).isLessThan(1e-9);
        assertThat(new Comparison(50_000, 5_000, 50_000, 5_000).chance()).isBetween(0.5, 0.51);
    }
}
