package orderdesk.inventory.stock;

import static orderdesk.inventory.OffersInMemory.offer;
import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockConsumed;
import orderdesk.contracts.stock.StockEvent.StockReleased;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Source;
import orderdesk.inventory.catalogue.domain.Terms;
import orderdesk.inventory.stock.StockDesk.Said;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Ledger;
import orderdesk.inventory.stock.domain.Position;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.Test;

class StockDeskTests {

    final SimulatedClock clock = new SimulatedClock(NOON);
    final SimulatedStore store = SimulatedStore.synchronous(clock);
    final OffersInMemory offers = new OffersInMemory()
            .with(offer("A", "Шарф", new Options(null, "красный", "Классика"), 10))
            .with(offer("B", "Шарф", new Options(null, "синий", "Классика"), 3));
    final StockDesk desk = StockDesks.on(store, offers, clock);
    final Orders order = Orders.numbered(1);

    @Test
    void placedOrderIsReservedAndCheckedAtOnce() {
        deliver(order.placed(lines("A", 2, "B", 1)));

        var checked = last(StockChecked.class);
        assertThat(checked.orderVersion()).isEqualTo(1);
        assertThat(checked.complete()).isTrue();
        assertThat(checked.lines().getFirst())
                .isEqualTo(new LineStock(
                        lines("A", 2).getFirst().id(),
                        new Sku("A"),
                        2,
                        2,
                        0,
                        Certainty.SURE,
                        OffersInMemory.WAREHOUSE.asOf(),
                        "sklad",
                        roubles(100),
                        false,
                        null,
                        List.of(),
                        null,
                        OffersInMemory.WAREHOUSE.staleAt(),
                        null));
        assertThat(ledger("A")).isEqualTo(new Ledger(10, 0, 0, 8, 2, 0));
    }

    @Test
    void linesOfOneSkuAreReservedTogetherAndSharedOutInTheirOrder() {
        deliver(order.placed(lines("B", 2, "B", 2)));

        assertThat(last(StockChecked.class).lines())
                .extracting(LineStock::reserved, LineStock::missing)
                .containsExactly(tuple(2, 0), tuple(1, 1));
    }

    @Test
    void shortLineComesWithWhatElseCanBeHad() {
        deliver(order.placed(lines("B", 5)));

        var line = last(StockChecked.class).lines().getFirst();
        assertThat(line.missing()).isEqualTo(2);
        assertThat(line.alternatives()).extracting(other -> other.sku().value()).containsExactly("A");
        assertThat(line.alternatives().getFirst().free()).isEqualTo(10);
        assertThat(line.alternatives().getFirst().why()).isEqualTo("та же модель, цвет красный, цена та же");
    }

    @Test
    void skuThatNobodyListsIsMissingAndToBeAskedFor() {
        deliver(order.placed(lines("X", 1)));

        var line = last(StockChecked.class).lines().getFirst();
        assertThat(line.missing()).isEqualTo(1);
        assertThat(line.certainty()).isEqualTo(Certainty.ASK);
        assertThat(line.priceNow()).isNull();
    }

    @Test
    void lineBelowThePurchasePriceIsFlagged() {
        deliver(order.placed(List.of(Orders.line(1, "A", 1, roubles(69)), Orders.line(2, "B", 1, roubles(70)))));

        assertThat(last(StockChecked.class).lines())
                .extracting(LineStock::belowCost)
                .containsExactly(true, false);
    }

    @Test
    void amendmentGivesBackWhatIsWantedNoLonger() {
        deliver(order.placed(lines("A", 2, "B", 1)), order.amended(2, lines("A", 3)));

        assertThat(last(StockChecked.class).orderVersion()).isEqualTo(2);
        assertThat(ledger("A").reserved()).isEqualTo(3);
        assertThat(ledger("B")).isEqualTo(Ledger.listed(3));
    }

    @Test
    void confirmedOrderConsumesAndReopenedOneReservesAgain() {
        deliver(order.placed(lines("A", 2)), order.confirmed(1, lines("A", 2)));

        assertThat(last(StockConsumed.class).lines().getFirst().reserved()).isEqualTo(2);
        assertThat(ledger("A")).isEqualTo(new Ledger(10, 0, 0, 8, 0, 2));
        deliver(order.reopened(2, lines("A", 1)));
        assertThat(ledger("A")).isEqualTo(new Ledger(10, 0, 0, 9, 1, 0));
        assertThat(last(StockChecked.class).orderVersion()).isEqualTo(2);
    }

    @Test
    void cancelledOrderHoldsNothing() {
        deliver(order.placed(lines("A", 2)), order.cancelled());

        assertThat(ledger("A")).isEqualTo(Ledger.listed(10));
        assertThat(last(StockReleased.class).orderVersion()).isEqualTo(1);
    }

    @Test
    void orderThatIsCancelledBeforeItIsSeenNeverReserves() {
        deliver(order.expired(), order.placed(lines("A", 2)));

        assertThat(desk.items(SHOP, List.of(new Sku("A")))).isEmpty();
        assertThat(store.events(StockChecked.class)).isEmpty();
    }

    @Test
    void olderVersionThatArrivesLateChangesNothing() {
        deliver(order.amended(3, lines("A", 1)), order.placed(1, lines("A", 5), NOON), order.amended(2, lines("A", 4)));

        assertThat(ledger("A").reserved()).isEqualTo(1);
        assertThat(store.events(StockChecked.class)).hasSize(1);
    }

    @Test
    void confirmationThatArrivesFirstConsumesWhatItNames() {
        deliver(order.confirmed(2, lines("A", 4)), order.amended(2, lines("A", 4)));

        assertThat(ledger("A")).isEqualTo(new Ledger(10, 0, 0, 6, 0, 4));
    }

    @Test
    void deliveredGoodsAreGoneForGoodAndFailedDeliveryChangesNothing() {
        deliver(order.placed(lines("A", 2)), order.confirmed(1, lines("A", 2)), order.delivery(DeliveryResult.FAILED));
        assertThat(item("A").heldBy(order.id())).isEqualTo(2);

        deliver(order.delivery(DeliveryResult.DELIVERED), order.cancelled());

        assertThat(ledger("A")).isEqualTo(new Ledger(10, 0, 0, 8, 0, 2));
    }

    @Test
    void youngestOrderIsToldWhenGoodsTurnOutMissing() {
        var younger = Orders.numbered(2);
        deliver(order.placed(lines("A", 4)), younger.placed(1, lines("A", 4), NOON.plusSeconds(5)));

        said("A", 10, 5);

        var told = store.events(StockShort.class);
        assertThat(told).extracting(StockShort::orderId).containsExactly(younger.id());
        assertThat(told.getFirst().revision()).isEqualTo(2);
        assertThat(told.getFirst().lines().getFirst().missing()).isEqualTo(3);
        assertThat(item("A").untold()).isEmpty();
        assertThat(last(AvailabilityChanged.class).after()).isZero();
    }

    @Test
    void confirmedOrderThatGetsLessIsConsumedAndShort() {
        deliver(order.confirmed(1, lines("B", 5)));

        assertThat(last(StockConsumed.class).revision()).isEqualTo(1);
        assertThat(last(StockShort.class).revision()).isEqualTo(2);
    }

    @Test
    void nothingIsLeftToResumeWhenAllWentWell() {
        deliver(order.placed(lines("A", 2)));
        var before = store.contents();

        clock.advance(StockDesk.LEFT_BEHIND_AFTER.plusSeconds(1));
        desk.resume();

        assertThat(store.contents()).isEqualTo(before);
    }

    @Test
    void otherEventsOfAnOrderAreNoBusinessOfItsStock() {
        var reader = StockDesks.reader(desk);
        reader.on(order.received(new OrderEvent.Unknown()));
        reader.on(order.received(new OrderEvent.ConfirmationRefused(
                order.id(), 1, 1, orderdesk.contracts.order.RefusalReason.LINE_SHORT, NOON)));

        assertThat(store.contents()).isEmpty();
    }

    @SafeVarargs
    private void deliver(Received<OrderEvent>... events) {
        for (var event : events) {
            StockDesks.reader(desk).on(event);
        }
    }

    @Test
    void lineThatIsShortIsExpectedByTheLeadTimeOfItsSupplier() {
        offers.with(inThreeDays("C", 2));

        deliver(order.placed(lines("C", 3, "B", 1)));

        assertThat(last(StockChecked.class).lines())
                .extracting(LineStock::expectedAt)
                .containsExactly(NOON.plus(Duration.ofDays(3)), null);
    }

    @Test
    void lineThatLosesItsGoodsIsExpectedByTheLeadTimeOfItsSupplier() {
        offers.with(inThreeDays("C", 2));
        deliver(order.placed(lines("C", 2)));
        assertThat(last(StockChecked.class).lines().getFirst().expectedAt()).isNull();

        said("C", 2, 1);

        assertThat(last(StockShort.class).lines().getFirst().expectedAt()).isEqualTo(NOON.plus(Duration.ofDays(3)));
    }

    private static Offer inThreeDays(String sku, int units) {
        var known = offer(sku, units);
        var source = new Source("sklad", NOON, Duration.ofDays(1), 1, new Terms(null, 3, null));
        return new Offer(
                known.sku(), source, known.card(), units, true, known.price(), known.purchase(), known.prepayOnly());
    }

    private void said(String sku, int before, int now) {
        var was = new Position("sklad", before, true, roubles(100), 1);
        var is = new Position("sklad", now, true, roubles(100), 1);
        desk.stated(SHOP, Map.of(new Sku(sku), new Said(List.of(was), is, NOON)), new Cause("test", "c", null));
    }

    private Ledger ledger(String sku) {
        return item(sku).ledger();
    }

    private Item item(String sku) {
        return desk.items(SHOP, List.of(new Sku(sku))).getFirst();
    }

    private <E> E last(Class<E> type) {
        return store.events(type).getLast();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
