package orderdesk.promo;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.IntStream;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsRefused;
import orderdesk.contracts.benefit.BenefitEvent.GuessingSuspected;
import orderdesk.promo.domain.Guesses;
import org.junit.jupiter.api.Test;

/** Whoever tries codes by placing orders is told of, and has to wait; others are not. */
class GuessedByOrdersTests {

    private static final String PHONE = "+79160000001";

    private final Till till = new Till();
    private final String code = till.certificate(roubles(100_000), "k1");

    @Test
    void whoTriesCodesByPlacingOrdersIsToldOfOnceAndHasToWait() {
        for (var number = 1; number <= 2 * GuessedByOrders.CUSTOMER_MAX; number++) {
            guess(Orders.of(PHONE, number), "GUESS-" + number);
            var told = number < GuessedByOrders.CUSTOMER_MAX ? 0 : 1;
            assertThat(till.announced(GuessingSuspected.class)).hasSize(told);
        }
        var hit = Orders.of(PHONE, 98);
        var another = Orders.of("+79160000002", 99);
        till.hear(hit.placed(lines("A", 2000), code));
        till.hear(another.placed(lines("A", 2000), code));

        assertThat(till.worth(hit)).containsExactly("TOO_MANY_TRIES");
        assertThat(till.worth(another)).containsExactly("CERTIFICATE 2350");
        assertThat(till.announced(BenefitsRefused.class).getLast().reason()).isEqualTo("too-many-tries");
        assertThat(till.announced(GuessingSuspected.class))
                .extracting(GuessingSuspected::who, GuessingSuspected::misses)
                .containsExactly(tuple("customer of order " + Orders.numbered(1).id(), 10));
    }

    @Test
    void nineCodesThatNobodyKnowsCloseNothingAndTenOnOneOrderDo() {
        guess(Orders.of(PHONE, 1), guesses(GuessedByOrders.CUSTOMER_MAX - 1));
        var second = Orders.of(PHONE, 2);
        till.hear(second.placed(lines("A", 2000), code));
        guess(Orders.of("+79160000002", 3), guesses(GuessedByOrders.CUSTOMER_MAX));
        var fourth = Orders.of("+79160000002", 4);
        till.hear(fourth.placed(lines("A", 2000), code));

        assertThat(till.worth(second)).containsExactly("CERTIFICATE 2350");
        assertThat(till.worth(fourth)).containsExactly("TOO_MANY_TRIES");
    }

    @Test
    void doorOpensWithTheNextTenMinutes() {
        var first = Orders.of(PHONE, 1);
        guess(first, guesses(GuessedByOrders.CUSTOMER_MAX));
        var later = first.again(2, Orders.NOON.plus(Guesses.WINDOW));

        till.hear(later.placed(lines("A", 2000), code));

        assertThat(till.worth(later)).containsExactly("CERTIFICATE 2350");
    }

    @Test
    void whoHasANewTelephoneForEveryOrderIsKnownByHisMail() {
        IntStream.rangeClosed(1, GuessedByOrders.CUSTOMER_MAX)
                .forEach(number -> guess(Orders.by("Guess@example.ru", number), "GUESS-" + number));
        var hit = Orders.by("guess@example.ru ", 98);

        till.hear(hit.placed(lines("A", 2000), code));

        assertThat(till.worth(hit)).containsExactly("TOO_MANY_TRIES");
    }

    @Test
    void whoHasNewOnesForEveryOrderClosesTheShopsDoorForTenMinutes() {
        IntStream.rangeClosed(1, GuessedByOrders.SHOP_MAX)
                .forEach(number -> guess(Orders.numbered(number), "GUESS-" + number));
        var hit = Orders.numbered(998);
        till.hear(hit.placed(lines("A", 2000), code));
        var later = hit.again(999, Orders.NOON.plus(Guesses.WINDOW));
        till.hear(later.placed(lines("A", 2000), code));

        assertThat(till.worth(hit)).containsExactly("TOO_MANY_TRIES");
        assertThat(till.worth(later)).containsExactly("CERTIFICATE 2350");
        assertThat(till.announced(GuessingSuspected.class))
                .extracting(GuessingSuspected::who, GuessingSuspected::misses)
                .containsExactly(tuple("shop of order " + Orders.numbered(1).id(), GuessedByOrders.SHOP_MAX));
    }

    /** What an order holds stays valid for it; what an operator adds meanwhile is not looked up. */
    @Test
    void whatTheOrderHasAlreadyStaysWithIt() {
        var other = till.certificate(roubles(100), "k2");
        var order = Orders.of(PHONE, 1);
        till.hear(order.placed(lines("A", 2000), code));
        guess(Orders.of(PHONE, 2), guesses(GuessedByOrders.CUSTOMER_MAX));

        till.hear(order.recoded(2, lines("A", 3000), code, other));
        assertThat(till.worth(order)).containsExactly("CERTIFICATE 3350", "TOO_MANY_TRIES");
        till.hear(order.recoded(3, lines("A", 4000), code));

        assertThat(till.worth(order)).containsExactly("CERTIFICATE 4350");
    }

    /** Delivered twice: counted once. */
    private void guess(Orders order, String... codes) {
        var placed = order.placed(lines("A", 2000), codes);
        till.hear(placed);
        till.hear(placed);
    }

    private static String[] guesses(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "GUESS-" + number)
                .toArray(String[]::new);
    }
}
