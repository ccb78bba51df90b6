package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.contracts.shared.Money;
import orderdesk.order.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PayingTests {

    @Test
    void paymentLowersWhatIsDueAndKeepsTheVersion() {
        var paid = Paying.record(Given.placed(), Demo.rub(100_000), "sbp-1", Given.NOW);

        assertThat(paid.next().version()).isEqualTo(1);
        assertThat(paid.next().terms().totals().due()).isEqualTo(Demo.rub(284_700));
        assertThat(paid.events())
                .containsExactly(new PaymentRecorded(
                        Given.ORDER,
                        Demo.rub(100_000),
                        "sbp-1",
                        paid.next().terms().totals(),
                        Given.NOW));
    }

    @Test
    void paymentAfterTheAgreementIsNoChangeOfWhatWasAgreed() {
        var agreed = Given.agree(Given.placed(), Given.NOW).next();
        var paid = Paying.record(agreed, Demo.rub(384_700), "sbp-1", Given.NOW).next();

        var verdict = Listening.stockChecked(paid, Given.stock(paid, 1), Given.NOW);

        assertThat(verdict.next().state()).isInstanceOf(State.Confirmed.class);
    }

    @ParameterizedTest
    @MethodSource("paymentsThatAreNone")
    void paymentThatIsNoneIsRefused(Money amount, String reference, String code) {
        var paid =
                Paying.record(Given.placed(), Demo.rub(1), "known", Given.NOW).next();

        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> Paying.record(paid, amount, reference, Given.NOW))
                .satisfies(refused ->
                        assertThat(refused.flaws()).extracting(Flaw::code).containsExactly(code));
    }

    static Stream<Arguments> paymentsThatAreNone() {
        return Stream.of(
                Arguments.of(Demo.rub(0), "new", "range"),
                Arguments.of(Demo.rub(-1), "new", "range"),
                Arguments.of(Demo.rub(Paying.AMOUNT_MAX + 1), "new", "range"),
                Arguments.of(new Money(1, "KZT"), "new", "currency"),
                Arguments.of(Demo.rub(1), "known", "payment-known"));
    }

    @Test
    void hundredthPaymentIsTheLast() {
        var order = Given.placed();
        for (int i = 1; i <= Paying.PAYMENTS_MAX; i++) {
            order = Paying.record(order, Demo.rub(1), "p-" + i, Given.NOW).next();
        }
        var full = order;

        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> Paying.record(full, Demo.rub(1), "p-101", Given.NOW));
    }
}
