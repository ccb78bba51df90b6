package orderdesk.order;

import static orderdesk.order.SafeOrders.OLGA;
import static orderdesk.order.SafeOrders.PAID;
import static orderdesk.order.SafeOrders.id;
import static orderdesk.order.SafeOrders.paid;
import static orderdesk.order.SafeOrders.place;
import static orderdesk.order.SafeOrders.rule;
import static orderdesk.order.SafeOrders.spared;
import static orderdesk.order.SafeOrders.sparedKey;
import static orderdesk.order.SafeOrders.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.SafeConfirming;
import orderdesk.order.domain.State;
import orderdesk.order.domain.safe.Comparison;
import orderdesk.order.domain.safe.Conditions;
import orderdesk.order.domain.safe.SafeRule;
import orderdesk.order.messaging.ConfirmationsReader;
import orderdesk.order.messaging.OrdersReader;
import orderdesk.order.messaging.StockReader;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Orders that a rule confirms, those that are called anyway, and rules that do worse than calls. */
class SafeDeskTests {

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);
    private int sequence;

    @Test
    void withoutARuleEverybodyIsCalled() {
        var order = paid(desks, "one");
        stocked(desks, order);

        assertThat(state(order)).isEqualTo(new State.Placed());
    }

    @Test
    void paidOrderInStockIsConfirmedByTheJudgeAndTheRuleIsNamed() {
        rule(desks, PAID, 100);
        var order = spared(desks);
        stocked(desks, order);

        assertThat(store.events(OrderEvent.class))
                .hasExactlyElementsOfTypes(
                        OrderPlaced.class, PaymentRecorded.class, OrderAgreed.class, OrderConfirmed.class);
        assertThat(store.events(OrderConfirmed.class).getFirst().operator().value())
                .isEqualTo("rule/paid/2");
        assertThat(results()).isEqualTo(new TrialBook.Results(1, 0, new Comparison(0, 0, 0, 0)));
    }

    @Test
    void confirmingIsDoneOnceWhateverHappens() {
        Deliveries.<StockEvent>to((store, clock) -> stock(Demo.desks(store, clock)))
                .startingAt(Demo.NOW.toString())
                .given((store, clock) -> {
                    var own = Demo.desks(store, clock);
                    rule(own, PAID, 100);
                    spared(own);
                })
                .of(received(1, checked(id(sparedKey()))))
                .endTheSameWhateverHappens();
    }

    @Test
    void whatIsNotPaidOrHasACommentIsCalled() {
        rule(desks, PAID, 100);
        var unpaid = place(desks, "unpaid");
        stocked(desks, unpaid);

        assertThat(state(unpaid)).isEqualTo(new State.Placed());
        assertThat(results().byRule()).isZero();
    }

    @Test
    void whatTheJudgeWouldNotConfirmIsCalled() {
        rule(desks, PAID, 100);
        var order = spared(desks);

        stock(desks)
                .on(received(
                        ++sequence,
                        new StockChecked(
                                order,
                                1,
                                1,
                                List.of(),
                                List.of("Поставщик"),
                                false,
                                Demo.NOW.plusSeconds(60),
                                Demo.NOW)));

        assertThat(state(order)).isEqualTo(new State.Placed());
        assertThat(results().byRule()).isZero();
    }

    @Test
    void whomSomebodyTalkedWithIsCalledAgain() {
        rule(desks, PAID, 100);
        var talked = spared(desks);
        AfterSales.agree(desks, talked);
        clock.advance(Duration.ofSeconds(30));
        store.tick();
        var changed = paid(desks, "changed");
        var moscow = new Address("RU", "RU-MOW", "Москва", "125009", List.of("ул. Тверская, д. 7"), null);
        var moved = List.<Change>of(new Change.ToAddress(moscow));
        desks.orderDesk().amend(FixedShops.TRIBUNA, changed, "v1", moved, null, OLGA);

        stocked(desks, talked);
        stock(desks)
                .on(received(++sequence, new StockChecked(changed, 2, 1, List.of(), List.of(), true, null, Demo.NOW)));

        assertThat(state(talked)).isEqualTo(new State.Placed());
        assertThat(state(changed)).isEqualTo(new State.Placed());
    }

    @Test
    void whomSomebodyTalksWithIsHis() {
        rule(desks, PAID, 100);
        var order = place(desks, sparedKey());
        var claim = new WorkClaimed(
                order.value(), new OperatorId("anna"), 1, Demo.NOW.plusSeconds(120), List.of(order), null, Demo.NOW);
        new ConfirmationsReader(desks.news(), desks.safeOrders())
                .on(new Received<ConfirmationEvent>(
                        claim, "confirmation:p:1", "confirmation", "p", 1, FixedShops.TRIBUNA, OLGA, Demo.NOW));
        paid(desks, sparedKey());
        stocked(desks, order);

        assertThat(state(order)).isEqualTo(new State.Placed());
        assertThat(results()).isEqualTo(new TrialBook.Results(0, 0, new Comparison(0, 0, 0, 0)));
    }

    @Test
    void ruleHasToHoldWhereItIsWritten() {
        var order = spared(desks);
        stocked(desks, order);
        rule(desks, PAID, 100);
        var seen = desks.orderDesk().find(FixedShops.TRIBUNA, order);
        var said = List.<Change>of(new Change.Comment("Позвоните сначала"));
        desks.orderDesk().amend(FixedShops.TRIBUNA, order, "v1", said, null, OLGA);
        var now = desks.orderDesk().find(FixedShops.TRIBUNA, order);

        assertThat(SafeConfirming.confirm(now, seen, onlyRule(), List.of(), Demo.NOW)
                        .events())
                .isEmpty();
        assertThat(SafeConfirming.confirm(seen, seen, onlyRule(), List.of(), Demo.NOW)
                        .events())
                .isNotEmpty();
    }

    @Test
    void shareOfThemIsCalledAnyway() {
        rule(desks, PAID, 5_000);
        var drawn = IntStream.range(0, 60).mapToObj(i -> "k" + i).toList();
        drawn.forEach(key -> stocked(desks, paid(desks, key)));

        var results = results();
        assertThat(results.byRule() + results.calledAnyway()).isEqualTo(60);
        assertThat(results.calledAnyway()).isBetween(15L, 45L);
        assertThat(store.events(OrderConfirmed.class)).hasSize((int) results.byRule());
    }

    @Test
    void knownCustomerAtAKnownAddressIsNotCalled() {
        rule(desks, new Conditions(false, false, 1, true, false, null, null), 100);
        var first = place(desks, "first");
        stocked(desks, first);
        assertThat(state(first)).isEqualTo(new State.Placed());
        confirmedAndDelivered(first, DeliveryResult.DELIVERED);

        var second = spared(desks);
        stocked(desks, second);

        assertThat(state(second)).isInstanceOf(State.Confirmed.class);
    }

    @Test
    void whoRefusedOnceIsCalled() {
        rule(desks, new Conditions(false, false, 1, true, false, null, null), 100);
        confirmedAndDelivered(place(desks, "first"), DeliveryResult.DELIVERED);
        confirmedAndDelivered(place(desks, "second"), DeliveryResult.REFUSED);

        var third = spared(desks);
        stocked(desks, third);

        assertThat(state(third)).isEqualTo(new State.Placed());
    }

    @Test
    void ruleThatDoesWorseThanCallsSwitchesItselfOffAndOnlyAPersonSwitchesItOnAgain() {
        rule(desks, PAID, 5_000);
        for (var i = 0; i < 80 && onlyRule().on(); i++) {
            var order = paid(desks, "k" + i);
            stocked(desks, order);
            var byRule = state(order) instanceof State.Confirmed;
            if (byRule) {
                reported(order, DeliveryResult.REFUSED);
            } else {
                confirmedAndDelivered(order, DeliveryResult.DELIVERED);
            }
        }

        assertThat(onlyRule().on()).isFalse();
        assertThat(onlyRule().changed().worse()).isTrue();
        assertThat(onlyRule().changed().reason()).contains("came back");
        assertThat(results().compared().byRule()).isGreaterThanOrEqualTo(10);
        var late = paid(desks, "late");
        stocked(desks, late);
        assertThat(state(late)).isEqualTo(new State.Placed());

        turn(desks, "Склад перестал путать размеры");

        assertThat(onlyRule().on()).isTrue();
        assertThat(onlyRule().version()).isEqualTo(3);
        assertThat(results()).isEqualTo(new TrialBook.Results(0, 0, new Comparison(0, 0, 0, 0)));
    }

    private SafeRule onlyRule() {
        return desks.safeOrders().rules(FixedShops.TRIBUNA).rules().getFirst();
    }

    private TrialBook.Results results() {
        return desks.safeOrders().results(FixedShops.TRIBUNA, onlyRule());
    }

    private void confirmedAndDelivered(OrderId id, DeliveryResult result) {
        AfterSales.confirm(desks, id);
        reported(id, result);
    }

    private void reported(OrderId id, DeliveryResult result) {
        desks.orderDesk().report(FixedShops.TRIBUNA, id, result, "—", "RB1", new Once("shop", "rb-" + id, "h"), OLGA);
        var news = new DeliveryReported(id, result, "—", "RB1", Demo.NOW);
        new OrdersReader(desks.news(), desks.afterSaleNews(), desks.safeOrders(), desks.crm())
                .on(new Received<OrderEvent>(
                        news, "order:" + id + ":9", "order", id.toString(), 9, FixedShops.TRIBUNA, OLGA, Demo.NOW));
        clock.advance(Duration.ofSeconds(1));
    }

    private void stocked(Desks desks, OrderId id) {
        stock(desks).on(received(++sequence, checked(id)));
    }

    private static StockChecked checked(OrderId id) {
        return new StockChecked(id, 1, 1, List.of(), List.of(), true, null, Demo.NOW);
    }

    private static StockReader stock(Desks desks) {
        return new StockReader(desks.news(), desks.drafts(), desks.safeOrders());
    }

    private static Received<StockEvent> received(int sequence, StockChecked event) {
        var subject = event.orderId().toString();
        var id = "inventory:%s:%d".formatted(subject, sequence);
        return new Received<>(event, id, "inventory", subject, sequence, FixedShops.TRIBUNA, OLGA, Demo.NOW);
    }

    private State state(OrderId id) {
        return desks.orderDesk().find(FixedShops.TRIBUNA, id).state();
    }
}
