package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetsTests {

    final StoppedTime time = new StoppedTime();
    final Budgets budgets = new Budgets(10, 100, time);

    @Test
    void twoSecondsWorthMayComeAtOnceAndOneMoreMayNot() {
        take("anna", 20);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> budgets.take("anna"))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(429))
                .satisfies(problem -> assertThat(problem.retryAfter()).contains(Duration.ofMillis(100)));
        assertThat(budgets.refused()).isEqualTo(1);
    }

    @Test
    void everybodyHasABudgetOfHisOwn() {
        take("anna", 20);

        take("boris", 20);

        assertThat(budgets.refused()).isZero();
    }

    @Test
    void budgetFillsEvenly() {
        take("anna", 20);

        time.goOn(Duration.ofMillis(300));
        take("anna", 3);

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> budgets.take("anna"));
    }

    @Test
    void budgetNeverHoldsMoreThanItsBurst() {
        take("anna", 1);

        time.goOn(Duration.ofHours(1));
        take("anna", 20);

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> budgets.take("anna"));
    }

    @Test
    void noMoreAreRememberedThanMemoryIsMeantFor() {
        for (var client = 0; client < 10_000; client++) {
            budgets.take("client-" + client);
        }

        assertThat(budgets.remembered()).isLessThanOrEqualTo(100);
    }

    private void take(String who, int times) {
        for (var time = 0; time < times; time++) {
            budgets.take(who);
        }
    }
}
