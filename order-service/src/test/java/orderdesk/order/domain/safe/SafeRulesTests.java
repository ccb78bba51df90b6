package orderdesk.order.domain.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import orderdesk.order.Demo;
import orderdesk.order.domain.Unacceptable;
import org.junit.jupiter.api.Test;

class SafeRulesTests {

    private static final Conditions PAID = new Conditions(true, false, null, false, true, null, null);

    @Test
    void rulesHaveTheirBounds() {
        assertRefused("Bad Name", PAID, 1_000, 50);
        assertRefused("paid", new Conditions(false, true, null, false, true, null, null), 1_000, 50);
        assertRefused("paid", PAID, 99, 50);
        assertRefused("paid", PAID, 10_001, 50);
        assertRefused("paid", PAID, 1_000, SafeRules.RESULTS_MIN - 1);
        assertRefused("paid", PAID, 1_000, SafeRules.RESULTS_MAX + 1);
        assertRefused("paid", new Conditions(true, true, 0, false, true, null, null), 1_000, 50);
        assertRefused("paid", new Conditions(true, true, 21, false, true, null, null), 1_000, 50);
        var full = SafeRules.NONE;
        for (var i = 0; i < SafeRules.RULES_MAX; i++) {
            full = full.define("r" + i, PAID, 100, 10, "olga", Demo.NOW).next();
        }
        var all = full;
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> all.define("more", PAID, 100, 10, "olga", Demo.NOW));
        assertThat(all.define("r3", PAID, 10_000, 10_000, "olga", Demo.NOW)
                        .next()
                        .rules()
                        .get(3)
                        .version())
                .isEqualTo(2);
    }

    private static void assertRefused(String name, Conditions when, int called, int results) {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> SafeRules.NONE.define(name, when, called, results, "olga", Demo.NOW));
    }
}
