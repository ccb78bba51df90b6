package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsRefused;
import orderdesk.contracts.benefit.BenefitEvent.Held.Kind;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.order.Demo;
import orderdesk.platform.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTests {

    private static final Instant NOW = Given.NOW;

    @Test
    void confirmsAtOnceWhenNothingIsMissing() {
        var order = Given.inStock(Given.placed());

        var verdict = Given.agree(order, NOW);

        assertThat(verdict.next().state()).isEqualTo(new State.Confirmed(Given.ANNA, NOW));
        assertThat(verdict.events())
                .containsExactly(
                        new OrderAgreed(Given.ORDER, 1, Set.of(), null, NOW),
                        new OrderConfirmed(Given.ORDER, 1, verdict.next().terms(), Given.ANNA, NOW));
    }

    @Test
    void keepsHowTheCustomerAskedToBeAddressed() {
        var verdict = Given.agree(Given.inStock(Given.placed()), NOW);

        assertThat(verdict.next().terms().customer().person().addressAs()).isEqualTo("Ирина");
        assertThat(verdict.next().version()).isEqualTo(1);
    }

    @Test
    void waitsForStockAndConfirmsByItself() {
        var waiting = Given.agree(Given.placed(), NOW);

        assertThat(waiting.events())
                .containsExactly(new OrderAgreed(Given.ORDER, 1, Set.of(Awaited.STOCK), NOW.plusSeconds(30), NOW));
        assertThat(waiting.next().deadline()).contains(NOW.plusSeconds(30));
        var known = Listening.stockChecked(waiting.next(), Given.stock(waiting.next(), 1), NOW.plusSeconds(3));
        assertThat(known.events()).hasExactlyElementsOfTypes(OrderConfirmed.class);
    }

    @Test
    void refusesAnOlderVersionAtOnce() {
        var order = Given.inStock(Given.placed());

        refused(Listening.customerReached(order, Given.reached(7, Demo.rub(0)), NOW), RefusalReason.STALE_VERSION);
    }

    @Test
    void refusesAnotherAmountAtOnce() {
        var order = Given.inStock(Given.placed());

        refused(Listening.customerReached(order, Given.reached(1, Demo.rub(1)), NOW), RefusalReason.DUE_CHANGED);
    }

    @Test
    void refusesWhenALineIsShort() {
        var order = Given.placed();
        var stock = Given.stock(order, 1, Given.line("1", 1, false));

        refused(Given.agree(Listening.stockChecked(order, stock, NOW).next(), NOW), RefusalReason.LINE_SHORT);
    }

    @Test
    void refusesWhenALineTurnsOutShortWhileItWaits() {
        var waiting = Given.in(State.Name.AGREED);

        refused(Listening.stockShort(waiting, Given.missing(waiting, 1), NOW), RefusalReason.LINE_SHORT);
    }

    @Test
    void refusesSaleBelowCost() {
        var order = Given.placed();
        var stock = Given.stock(order, 1, Given.line("1", 0, true));

        refused(Given.agree(Listening.stockChecked(order, stock, NOW).next(), NOW), RefusalReason.BELOW_COST);
    }

    @Test
    void refusesWhenStockStaysUnknown() {
        var waiting = Given.in(State.Name.AGREED);

        assertThat(Closing.onTime(waiting, NOW.plusSeconds(29)).events()).isEmpty();
        refused(Closing.onTime(waiting, NOW.plusSeconds(30)), RefusalReason.STOCK_UNKNOWN);
    }

    @Test
    void waitsForSuppliersUntilTheirDeadline() {
        var order = Given.placed();
        var answersDue = NOW.plus(Duration.ofHours(2));
        var asking = Given.awaitingSuppliers(order, answersDue, Given.line("1", 1, false));

        var waiting = Given.agree(Listening.stockChecked(order, asking, NOW).next(), NOW);

        assertThat(waiting.events())
                .containsExactly(new OrderAgreed(Given.ORDER, 1, Set.of(Awaited.SUPPLIERS), answersDue, NOW));
        refused(Closing.onTime(waiting.next(), answersDue), RefusalReason.STOCK_UNKNOWN);
    }

    @Test
    void announcesAnewWhenItHasToWaitForSomethingElse() {
        var waiting = Given.in(State.Name.AGREED);
        var answersDue = NOW.plus(Duration.ofHours(2));

        var longer = Listening.stockChecked(waiting, Given.awaitingSuppliers(waiting, answersDue), NOW);

        assertThat(longer.events())
                .containsExactly(new OrderAgreed(Given.ORDER, 1, Set.of(Awaited.SUPPLIERS), answersDue, NOW));
    }

    @Test
    void waitsForThePaymentOfGoodsMadeToOrderAndConfirmsByItself() {
        var order = Given.inStock(Given.placed(Demo.site(Demo.printed(), Demo.scarf())));

        var waiting = Given.agree(order, NOW).next();
        assertThat(waiting.deadline()).contains(NOW.plus(Duration.ofHours(48)));
        var partly = Paying.record(waiting, Demo.rub(249_899), "p-1", NOW.plusSeconds(60));
        assertThat(partly.events()).hasExactlyElementsOfTypes(PaymentRecorded.class);
        var paid = Paying.record(partly.next(), Demo.rub(1), "p-2", NOW.plusSeconds(90));

        assertThat(paid.events()).hasExactlyElementsOfTypes(PaymentRecorded.class, OrderConfirmed.class);
    }

    @Test
    void refusesWhenThePaymentStaysAway() {
        var order = Given.inStock(Given.placed(Demo.site(Demo.printed())));
        var waiting = Given.agree(order, NOW).next();

        refused(Closing.onTime(waiting, NOW.plus(Duration.ofHours(48))), RefusalReason.PREPAYMENT_MISSING);
    }

    @Test
    void refusesWhenBenefitsStayUnknown() {
        var order = Given.inStock(Given.placed(Demo.withCode("GIFT-1000")));
        var waiting = Given.agree(order, NOW);

        assertThat(waiting.events())
                .containsExactly(new OrderAgreed(Given.ORDER, 1, Set.of(Awaited.BENEFITS), NOW.plusSeconds(30), NOW));
        refused(Closing.onTime(waiting.next(), NOW.plusSeconds(30)), RefusalReason.BENEFIT_LOST);
    }

    @Test
    void refusesWhenBenefitsThatWereSpokenAreLost() {
        var order = Given.placed(Demo.withCode("GIFT-1000"));
        var held = Listening.benefitsHeld(order, Given.held(order, 1, Kind.CERTIFICATE, 100_000), NOW)
                .next();
        var waiting = Given.agree(held, NOW).next();
        var lost = new BenefitsRefused(Given.ORDER, 1, 2, "…00", "expired", NOW);

        var verdict = Listening.benefitsRefused(waiting, lost, NOW);

        assertThat(verdict.events()).hasExactlyElementsOfTypes(OrderAmended.class, ConfirmationRefused.class);
        assertThat(verdict.events().getLast())
                .isEqualTo(new ConfirmationRefused(Given.ORDER, 1, 1, RefusalReason.BENEFIT_LOST, NOW));
    }

    @Test
    void refusesWhenBenefitsArriveThatWereNotSpoken() {
        var order = Given.inStock(Given.placed(Demo.withCode("GIFT-1000")));
        var waiting = Given.agree(order, NOW).next();

        var verdict = Listening.benefitsHeld(waiting, Given.held(waiting, 1, Kind.DISCOUNT, 50_000), NOW);

        assertThat(verdict.events().getLast())
                .isEqualTo(new ConfirmationRefused(Given.ORDER, 1, 1, RefusalReason.DUE_CHANGED, NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.Name.class,
            names = {"DELIVERED", "REFUSED", "RETURNED", "CANCELLED", "EXPIRED"})
    void whatIsHeldForAnOrderThatHasEndedChangesNothing(State.Name ended) {
        var order = Given.in(ended);

        assertThat(Listening.benefitsHeld(order, Given.held(order, 1, Kind.CERTIFICATE, 100_000), NOW))
                .isEqualTo(Decision.of(order));
    }

    @Test
    void confirmsWithoutBenefitsThatWereRefusedBeforeTheCall() {
        var order = Given.inStock(Given.placed(Demo.withCode("GIFT-1000")));
        var refusedBefore = new BenefitsRefused(Given.ORDER, 1, 1, "…00", "unknown", NOW);

        var known = Listening.benefitsRefused(order, refusedBefore, NOW).next();

        assertThat(Given.agree(known, NOW).next().state()).isInstanceOf(State.Confirmed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIVERED", "REFUSED", "RETURNED", "CANCELLED", "EXPIRED"})
    void refusesWhatIsClosedAndLeavesItSo(State.Name state) {
        var closed = Given.in(state);

        var verdict = Given.agree(closed, NOW);

        assertThat(verdict)
                .isEqualTo(Decision.of(
                        closed, new ConfirmationRefused(Given.ORDER, 1, 1, RefusalReason.ORDER_CLOSED, NOW)));
    }

    @Test
    void refusesAnOlderVersionOfWhatIsConfirmedAndLeavesItSo() {
        var confirmed = Given.confirmed();

        var verdict = Listening.customerReached(confirmed, Given.reached(9, Demo.rub(0)), NOW);

        assertThat(verdict.next()).isEqualTo(confirmed);
        assertThat(verdict.events()).hasExactlyElementsOfTypes(ConfirmationRefused.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"AGREED", "CONFIRMED"})
    void hearsTheSameYesOnce(State.Name state) {
        var order = Given.in(state);

        assertThat(Given.agree(order, NOW)).isEqualTo(Decision.of(order));
    }

    @Test
    void refusedOrderIsGivenTimeForAnotherCall() {
        var late = NOW.plus(Duration.ofDays(7)).minusSeconds(10);

        var verdict = Listening.customerReached(Given.placed(), Given.reached(7, Demo.rub(0)), late);

        assertThat(verdict.next().deadline()).contains(late.plus(Duration.ofHours(24)));
    }

    private static void refused(Decision<Order, OrderEvent> verdict, RefusalReason reason) {
        assertThat(verdict.next().state()).isEqualTo(new State.Placed());
        assertThat(verdict.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ConfirmationRefused.class,
                        event -> assertThat(event.reason()).isEqualTo(reason));
    }
}
