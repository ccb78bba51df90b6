package orderdesk.contracts.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MoneyTests {

    static final Money PRICE = new Money(249_000, "RUB");

    @Test
    void sumsDifferencesAndMultiplesStayInMinorUnits() {
        assertThat(PRICE.times(2).plus(new Money(1, "RUB")).minus(PRICE)).isEqualTo(new Money(249_001, "RUB"));
    }

    @Test
    void currenciesAreNeverMixed() {
        assertThatIllegalArgumentException().isThrownBy(() -> PRICE.plus(new Money(1, "KZT")));
    }

    @Test
    void overflowIsRefusedInsteadOfWrappedAround() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MAX_VALUE, "RUB").plus(new Money(1, "RUB")));
    }

    @Test
    void currencyIsAnIsoCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "руб."));
    }
}
