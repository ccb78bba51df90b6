package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.MysteryEvent.OrderRehearsed;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.order.domain.duplicate.AlreadyMerged;
import orderdesk.order.persistence.OrderKind;
import org.junit.jupiter.api.Test;

class MysteryTests {

    private static final Instant NOW = Given.NOW;
    private static final Instant END = NOW.plus(Mystery.SHOWN_CONFIRMED);

    @Test
    void markIsToldByNoEventOfTheOrder() {
        var marked = Mystery.mark(Given.placed(), "olga");

        assertThat(marked.events()).isEmpty();
        assertThat(marked.next().tag()).isEqualTo(Given.placed().tag());
        assertThat(new OrderKind().keys(marked.next())).isEqualTo(new OrderKind().keys(Given.placed()));
    }

    @Test
    void markedOrderLooksConfirmedAndIsNoSale() {
        var agreed = Given.agree(Given.inStock(marked()), NOW);

        assertThat(agreed.next().state()).isEqualTo(new State.Confirmed(Given.ANNA, NOW));
        assertThat(agreed.events()).hasExactlyElementsOfTypes(OrderAgreed.class, OrderRehearsed.class);
        assertThat(((OrderRehearsed) agreed.events().getLast()).shown())
                .isEqualTo(new OrderConfirmed(Given.ORDER, 1, agreed.next().terms(), Given.ANNA, NOW));
        assertThat(new OrderKind().keys(agreed.next())).doesNotContainKey("confirmedAt");
    }

    @Test
    void whatItWaitedForDoesNotMakeItASale() {
        var waiting = Given.agree(marked(), NOW).next();

        var known = Listening.stockChecked(waiting, Given.stock(waiting, 1), NOW.plusSeconds(3));

        assertThat(known.events()).hasExactlyElementsOfTypes(OrderRehearsed.class);
    }

    @Test
    void itIsCancelledAfterAWhileAndNotBefore() {
        var confirmed = Given.agree(Given.inStock(marked()), NOW).next();

        assertThat(confirmed.deadline()).contains(END);
        assertThat(Closing.onTime(confirmed, END.minusMillis(1)).events()).isEmpty();
        var ended = Closing.onTime(confirmed, END);
        assertThat(ended.events()).containsExactly(new OrderCancelled(Given.ORDER, Mystery.REASON, "order", END));
        assertThat(ended.next().deadline()).isEmpty();
    }

    @Test
    void ordinaryOrderStaysConfirmed() {
        var confirmed = Given.confirmed();

        assertThat(confirmed.deadline()).isEmpty();
        assertThat(Closing.onTime(confirmed, END).events()).isEmpty();
    }

    @Test
    void itIsTooLateOnceSomebodyAgreed() {
        for (var order : List.of(Given.agree(Given.placed(), NOW).next(), Given.confirmed())) {
            assertThatExceptionOfType(NotInThisState.class).isThrownBy(() -> Mystery.mark(order, "olga"));
        }
    }

    @Test
    void whatReplacesItsGoodsIsOneToo() {
        var confirmed = Given.agree(Given.inStock(marked()), NOW).next();
        var right = Placing.replacing(confirmed, Given.APART, "10428", List.of(), new AfterSaleId(new UUID(0, 1)), NOW)
                .next();

        assertThat(right.placement().triesTheDesk()).isTrue();
    }

    @Test
    void noCarrierEverHasIt() {
        var confirmed = Given.agree(Given.inStock(marked()), NOW).next();

        for (var result : DeliveryResult.values()) {
            assertThatExceptionOfType(NotInThisState.class)
                    .isThrownBy(() -> Delivering.report(confirmed, result, null, "d-1", NOW));
        }
    }

    @Test
    void noOtherOrderIsMergedIntoIt() {
        Merging.check(Given.placed(), "v1", Given.placed());

        assertThatExceptionOfType(AlreadyMerged.class).isThrownBy(() -> Merging.check(Given.placed(), "v1", marked()));
    }

    @Test
    void markedTwiceIsMarkedOnce() {
        var confirmed = Given.agree(Given.inStock(marked()), NOW).next();

        assertThat(Mystery.mark(confirmed, "boris").next()).isEqualTo(confirmed);
    }

    private static Order marked() {
        return Mystery.mark(Given.placed(), "olga").next();
    }
}
