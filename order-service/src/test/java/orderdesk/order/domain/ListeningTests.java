package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.benefit.BenefitEvent.Held.Kind;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerUnreachable;
import orderdesk.contracts.confirmation.ConfirmationEvent.WhenUnreachable;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.order.Demo;
import orderdesk.platform.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListeningTests {

    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void laterNewsOfStockAreNotUndoneByEarlierOnes() {
        var order = Given.placed();
        var second = Given.stock(order, 2, Given.line("1", 1, false));

        var known = Listening.stockChecked(order, second, Given.NOW).next();

        assertThat(Listening.stockChecked(known, Given.stock(order, 1), Given.NOW))
                .isEqualTo(Decision.of(known));
    }

    @Test
    void newsOfAnOlderVersionSayNothingOfThisOne() {
        var order = Given.placed();
        var amended = Amending.amend(order, "v1", List.of(new Change.AddressAs("Ира")), null, Given.workshop())
                .next();
        var newer = Amending.reopen(
                        Given.inStock(amended).in(new State.Confirmed(Given.ANNA, Given.NOW)),
                        "v1",
                        "x",
                        Given.workshop())
                .next();

        var waiting = Given.agree(newer, Given.NOW);

        assertThat(waiting.next().state()).isInstanceOf(State.Agreed.class);
    }

    @Test
    void goodsMissingAfterConfirmationLeaveItConfirmed() {
        var confirmed = Given.confirmed();

        var known = Listening.stockShort(confirmed, Given.missing(confirmed, 2), Given.NOW);

        assertThat(known.next().state()).isEqualTo(confirmed.state());
        assertThat(known.events()).isEmpty();
    }

    @Test
    void benefitsChangeTheMoneyAndEverybodyIsTold() {
        var order = Given.placed(Demo.withCode("GIFT-1000"));

        var held = Listening.benefitsHeld(order, Given.held(order, 1, Kind.CERTIFICATE, 100_000), Given.NOW);

        assertThat(held.next().terms().totals().due()).isEqualTo(Demo.rub(284_700));
        assertThat(held.next().version()).isEqualTo(1);
        assertThat(held.events())
                .containsExactly(
                        new OrderAmended(Given.ORDER, 1, held.next().terms(), Set.of(), "benefits", Given.NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLACED", "AGREED", "CONFIRMED"})
    void customersRefusalCancels(State.Name state) {
        var order = Given.in(state);

        var cancelled = Listening.customerReached(order, Given.refusal("дорого"), Given.NOW);

        assertThat(cancelled)
                .isEqualTo(Decision.of(
                        order.in(new State.Cancelled("дорого", "anna", Given.NOW)),
                        new OrderCancelled(Given.ORDER, "дорого", "anna", Given.NOW)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIVERED", "REFUSED", "RETURNED", "CANCELLED", "EXPIRED"})
    void refusalOfWhatIsClosedChangesNothing(State.Name state) {
        var order = Given.in(state);

        assertThat(Listening.customerReached(order, Given.refusal("дорого"), Given.NOW))
                .isEqualTo(Decision.of(order));
    }

    @Test
    void unreachableCustomerCancelsWhereTheShopSaysSo() {
        var cancelled = Listening.unreachable(Given.placed(), unreachable(WhenUnreachable.CANCEL), Given.NOW);

        assertThat(cancelled.events())
                .containsExactly(new OrderCancelled(Given.ORDER, "unreachable after 6 attempts", "order", Given.NOW));
    }

    @Test
    void unreachableCustomerIsLeftToAPersonOtherwise() {
        var order = Given.placed();

        assertThat(Listening.unreachable(order, unreachable(WhenUnreachable.ATTENTION), Given.NOW))
                .isEqualTo(Decision.of(order));
    }

    @Test
    void unreachableCustomerUndoesNoAgreement() {
        var agreed = Given.in(State.Name.AGREED);

        assertThat(Listening.unreachable(agreed, unreachable(WhenUnreachable.CANCEL), Given.NOW))
                .isEqualTo(Decision.of(agreed));
    }

    @Test
    void placedOrderExpiresAfterAWeek() {
        var order = Given.placed();
        var weekLater = Given.NOW.plus(WEEK);

        assertThat(order.deadline()).contains(weekLater);
        assertThat(Closing.onTime(order, weekLater.minusMillis(1))).isEqualTo(Decision.of(order));
        assertThat(Closing.onTime(order, weekLater))
                .isEqualTo(
                        Decision.of(order.in(new State.Expired(weekLater)), new OrderExpired(Given.ORDER, weekLater)));
    }

    @Test
    void orderThatAnOperatorWorksOnDoesNotExpire() {
        var weekLater = Given.NOW.plus(WEEK);
        var claimed = Listening.claimed(Given.placed(), claim(weekLater)).next();

        assertThat(Closing.onTime(claimed, weekLater).events()).isEmpty();
        assertThat(claimed.deadline()).contains(weekLater.plus(Listening.CLAIM_GRACE));
    }

    @Test
    void claimThatEndsLongBeforeTheOrderIsNotKept() {
        var order = Given.placed();

        assertThat(Listening.claimed(order, claim(Given.NOW.plusSeconds(120)))).isEqualTo(Decision.of(order));
    }

    @Test
    void releasedOrderExpiresInItsTime() {
        var weekLater = Given.NOW.plus(WEEK);
        var claimed = Listening.claimed(Given.placed(), claim(weekLater)).next();

        var released = Listening.released(claimed).next();

        assertThat(released.deadline()).contains(weekLater);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "DELIVERED", "REFUSED", "RETURNED", "CANCELLED", "EXPIRED"})
    void decidedOrderHasNoDeadline(State.Name state) {
        assertThat(Given.in(state).deadline()).isEmpty();
        assertThat(Closing.onTime(Given.in(state), Given.NOW.plus(WEEK))).isEqualTo(Decision.of(Given.in(state)));
    }

    private static CustomerUnreachable unreachable(WhenUnreachable then) {
        return new CustomerUnreachable(Given.ORDER, 6, then, Given.NOW);
    }

    private static WorkClaimed claim(Instant leaseEnds) {
        return new WorkClaimed(new UUID(0, 1), Given.ANNA, 1, leaseEnds, List.of(Given.ORDER), null, Given.NOW);
    }
}
