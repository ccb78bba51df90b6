package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import orderdesk.order.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReckoningTests {

    private static final int SEEDS = 2_000;

    @Test
    void linesAndDeliveryMakeTheTotal() {
        assertThat(Given.placed().terms().totals())
                .isEqualTo(new Totals(
                        Demo.rub(349_700),
                        Demo.rub(0),
                        Demo.rub(35_000),
                        Demo.rub(384_700),
                        Demo.rub(0),
                        Demo.rub(0),
                        Demo.rub(384_700),
                        Demo.rub(0)));
    }

    @ParameterizedTest
    @CsvSource({"499999, 35000", "500000, 0", "500001, 0"})
    void deliveryIsFreeFromTheSumOfTheTariff(long goods, long cost) {
        var tariff = new Tariff(Demo.rub(35_000), Demo.rub(500_000), new WorkingDays(1, 2), List.of(), null);

        assertThat(Reckoning.cost(tariff, List.of(line(1, 1, goods)))).isEqualTo(Demo.rub(cost));
    }

    @Test
    void certificateOverTheTotalPaysAllOfItAndNoMore() {
        var known = new Known(null, new Known.Benefits(1, 1, false, Demo.rub(0), Demo.rub(900_000), null), List.of());

        var totals = Reckoning.totals(List.of(line(1, 1, 100_000)), delivery(35_000), known);

        assertThat(totals.certificates()).isEqualTo(Demo.rub(135_000));
        assertThat(totals.due()).isEqualTo(Demo.rub(0));
        assertThat(totals.refundDue()).isEqualTo(Demo.rub(0));
    }

    @Test
    void overpaymentIsDueBack() {
        var known = Known.NOTHING.with(new Known.Payment(Demo.rub(150_000), "p", Given.NOW));

        var totals = Reckoning.totals(List.of(line(1, 1, 100_000)), delivery(0), known);

        assertThat(totals.due()).isEqualTo(Demo.rub(0));
        assertThat(totals.refundDue()).isEqualTo(Demo.rub(50_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equationsHoldWhateverIsOrderedHeldAndPaid(long seed) {
        var random = new Random(seed);
        var lines = IntStream.rangeClosed(1, 1 + random.nextInt(200))
                .mapToObj(i -> line(i, 1 + random.nextInt(10_000), random.nextLong(1_000_000_000_001L)))
                .toList();
        var known = known(random);

        var totals = Reckoning.totals(lines, delivery(random.nextLong(100_000)), known);

        var sum = lines.stream().map(Line::total).reduce(Demo.rub(0), Money::plus);
        assertThat(totals.lines()).isEqualTo(sum);
        assertThat(totals.lines().minus(totals.discounts()).plus(totals.delivery()))
                .isEqualTo(totals.total());
        assertThat(totals.total().minus(totals.certificates()).minus(totals.paid()))
                .isEqualTo(totals.due().minus(totals.refundDue()));
        assertThat(List.of(totals.due(), totals.refundDue(), totals.total(), totals.discounts(), totals.certificates()))
                .allMatch(money -> money.minor() >= 0);
        assertThat(totals.due().isZero() || totals.refundDue().isZero()).isTrue();
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    private static Known known(Random random) {
        var payments = new ArrayList<Known.Payment>();
        for (int i = random.nextInt(5); i > 0; i--) {
            payments.add(new Known.Payment(Demo.rub(random.nextLong(Paying.AMOUNT_MAX)), "p" + i, Given.NOW));
        }
        var benefits = new Known.Benefits(
                1,
                1,
                false,
                Demo.rub(random.nextLong(1_000_000_000)),
                Demo.rub(random.nextLong(1_000_000_000_000L)),
                null);
        return new Known(null, random.nextBoolean() ? benefits : null, payments);
    }

    private static Delivery delivery(long cost) {
        return new Delivery(Delivery.Method.POST, Demo.YEKATERINBURG, null, null, null, Demo.rub(cost));
    }

    private static Line line(int id, int quantity, long price) {
        return new Line(new LineId("" + id), new Sku("S" + id), "Вещь", Options.NONE, quantity, Demo.rub(price), false);
    }
}
