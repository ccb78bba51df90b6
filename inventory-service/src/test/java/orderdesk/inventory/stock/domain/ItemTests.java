package orderdesk.inventory.stock.domain;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.id;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.PriceChanged;
import orderdesk.platform.Decision;
import org.junit.jupiter.api.Test;

class ItemTests {

    static final Sku SCARF = new Sku("SCARF");
    static final Instant LATER = NOON.plusSeconds(60);

    final Item ten = Item.listed(SCARF, List.of(said(10)));

    @Test
    void orderGetsWhatItWants() {
        var item = claimed(ten, 1, 1, Aim.RESERVE, 3);

        assertThat(item.heldBy(id(1))).isEqualTo(3);
        assertThat(item.ledger()).isEqualTo(new Ledger(10, 0, 0, 7, 3, 0));
    }

    @Test
    void orderGetsAtMostWhatIsFreeAndWhatItHas() {
        var item = claimed(claimed(ten, 1, 1, Aim.RESERVE, 8), 2, 1, Aim.RESERVE, 5);

        assertThat(item.heldBy(id(2))).isEqualTo(2);
        assertThat(claimed(item, 1, 2, Aim.RESERVE, 12).heldBy(id(1))).isEqualTo(8);
    }

    @Test
    void oneStepIsAnsweredOnce() {
        var once = claimed(ten, 1, 1, Aim.RESERVE, 3);

        assertThat(once.claimed(claim(1, 1, Aim.RESERVE, 5), LATER).next()).isEqualTo(once);
    }

    @Test
    void olderStepNeverOverwritesANewerOne() {
        var released = claimed(claimed(ten, 1, 1, Aim.RESERVE, 3), 1, 3, Aim.RELEASE, 0);

        assertThat(released.claimed(claim(1, 2, Aim.RESERVE, 3), LATER).next()).isEqualTo(released);
        assertThat(released.ledger()).isEqualTo(Ledger.listed(10));
    }

    @Test
    void consumedPiecesComeBackWhenTheOrderIsCancelled() {
        var consumed = claimed(claimed(ten, 1, 1, Aim.RESERVE, 3), 1, 2, Aim.CONSUME, 3);

        assertThat(consumed.ledger()).isEqualTo(new Ledger(10, 0, 0, 7, 0, 3));
        assertThat(claimed(consumed, 1, 3, Aim.RELEASE, 0).ledger()).isEqualTo(Ledger.listed(10));
    }

    @Test
    void consumedPiecesAreReservedAgainWhenTheOrderIsReopened() {
        var consumed = claimed(claimed(ten, 1, 1, Aim.RESERVE, 3), 1, 2, Aim.CONSUME, 3);

        assertThat(claimed(consumed, 1, 3, Aim.RESERVE, 2).ledger()).isEqualTo(new Ledger(10, 0, 0, 8, 2, 0));
    }

    @Test
    void deliveredPiecesStayConsumed() {
        var consumed = claimed(claimed(ten, 1, 1, Aim.RESERVE, 3), 1, 2, Aim.CONSUME, 3);
        var delivered = claimed(consumed, 1, 3, Aim.DELIVER, 0);

        assertThat(delivered.ledger()).isEqualTo(consumed.ledger());
        assertThat(delivered.heldBy(id(1))).isZero();
    }

    @Test
    void whatIsGivenBackFendsOffLateWritersForADayAndIsThenForgotten() {
        var released = claimed(claimed(ten, 1, 1, Aim.RESERVE, 3), 1, 2, Aim.RELEASE, 0);
        var due = NOON.plus(Item.TOMBSTONES);

        assertThat(released.deadline()).contains(due);
        assertThat(released.onTime(due.minusMillis(1)).holds()).hasSize(1);
        assertThat(released.onTime(due)).isEqualTo(ten);
    }

    @Test
    void firstStatementOfAnotherNumberIsAnnounced() {
        var decision = ten.stated(said(4), NOON, LATER);

        assertThat(decision.next().ledger()).isEqualTo(new Ledger(10, -6, 0, 4, 0, 0));
        assertThat(decision.events()).containsExactly(new AvailabilityChanged(SCARF, 10, 4, "sklad", NOON));
    }

    @Test
    void newPriceIsAnnouncedAndMovesNoPieces() {
        var dearer = new Position("sklad", 10, true, roubles(120), 1);
        var decision = claimed(ten, 1, 1, Aim.CONSUME, 3).stated(dearer, NOON, LATER);

        assertThat(decision.next().ledger().free()).isEqualTo(7);
        assertThat(decision.events())
                .containsExactly(new PriceChanged(SCARF, roubles(100), roubles(120), "sklad", NOON));
    }

    @Test
    void sameStatementAgainIsNoNews() {
        var decision = ten.stated(said(10), NOON, LATER);

        assertThat(decision.next()).isEqualTo(ten);
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void whatAnOlderListSaysComesTooLate() {
        var newer = ten.stated(said(4, 3), NOON, LATER).next();

        assertThat(newer.stated(said(9, 2), NOON, LATER)).isEqualTo(Decision.of(newer));
        assertThat(newer.stated(said(5, 3), NOON, LATER).next().ledger().free()).isEqualTo(5);
        assertThat(newer.stated(said(4, 4), NOON, LATER)
                        .next()
                        .stated(said(5, 3), NOON, LATER)
                        .events())
                .isEmpty();
    }

    @Test
    void listsOfAnotherSourceAreNumberedApart() {
        var both = Item.listed(SCARF, List.of(said(10, 7), new Position("post", 5, true, null, 1)));

        var fewer = both.stated(new Position("post", 4, true, null, 2), NOON, LATER);

        assertThat(fewer.next().ledger().free()).isEqualTo(14);
    }

    @Test
    void differenceCountsBesideAnotherSource() {
        var both = Item.listed(SCARF, List.of(said(10), new Position("post", 5, true, null, 1)));

        assertThat(both.stated(said(7), NOON, LATER).next().ledger().free()).isEqualTo(12);
    }

    @Test
    void youngestOrdersLoseFirstWhenGoodsAreMissing() {
        var item = claimed(claimed(claimed(ten, 1, 1, Aim.RESERVE, 3), 2, 1, Aim.RESERVE, 4), 3, 1, Aim.RESERVE, 2);
        var short4 = item.stated(said(4), NOON, LATER).next();

        assertThat(short4.ledger().overdrawn()).isEqualTo(5);
        assertThat(short4.deadline()).contains(LATER);
        var cut = short4.onTime(LATER);
        assertThat(List.of(cut.heldBy(id(1)), cut.heldBy(id(2)), cut.heldBy(id(3))))
                .containsExactly(3, 1, 0);
        assertThat(cut.ledger()).isEqualTo(new Ledger(10, -6, 0, 0, 4, 0));
        assertThat(cut.untold()).extracting(Hold::order).containsExactlyInAnyOrder(id(2), id(3));
        assertThat(cut.deadline()).isEmpty();
    }

    @Test
    void orderIsToldOnceForEachCut() {
        var cut = claimed(ten, 1, 1, Aim.RESERVE, 5)
                .stated(said(3), NOON, LATER)
                .next()
                .cut(LATER);
        var hold = cut.untold().getFirst();
        var cutAgain = cut.stated(said(1), NOON, LATER).next().cut(LATER.plusSeconds(1));

        assertThat(cut.told(hold).untold()).isEmpty();
        assertThat(cutAgain.told(hold).untold()).hasSize(1);
    }

    @Test
    void tenThousandOrdersHoldAnItemAndOneMoreGetsNothing() {
        var holds = IntStream.range(1, 10_000)
                .mapToObj(n -> new Hold(id(n), 1, Hold.Kind.NONE, 0, NOON, NOON, false, false))
                .toList();
        var nearlyFull = new Item(SCARF, List.of(said(10)), Ledger.listed(10), holds, false, null);

        var full = claimed(nearlyFull, 10_000, 1, Aim.RESERVE, 3);

        assertThat(full.heldBy(id(10_000))).isEqualTo(3);
        assertThat(claimed(full, 10_001, 1, Aim.RESERVE, 3)).isEqualTo(full);
        assertThat(claimed(full, 10_000, 2, Aim.RESERVE, 4).heldBy(id(10_000))).isEqualTo(4);
    }

    @Test
    void holdOfLessThanWasWantedIsSharedWithFirst() {
        var short2 = claimed(claimed(claimed(ten, 1, 1, Aim.RESERVE, 8), 3, 1, Aim.RESERVE, 4), 2, 1, Aim.RESERVE, 1);
        assertThat(short2.lackedBy()).containsExactly(id(2), id(3));
        assertThat(short2.canBeShared()).isFalse();

        var back = claimed(short2, 1, 2, Aim.RELEASE, 0);

        assertThat(back.canBeShared()).isTrue();
        var served = claimed(claimed(back, 2, 2, Aim.RESERVE, 1), 3, 2, Aim.RESERVE, 4);
        assertThat(served.lackedBy()).isEmpty();
        assertThat(served.canBeShared()).isFalse();
        assertThat(claimed(short2, 3, 2, Aim.CONSUME, 4).lackedBy()).containsExactly(id(2));
    }

    @Test
    void sourceThatSaysYesAgainIsAssumedToHaveAsManyAsBefore() {
        var assumed = Item.listed(SCARF, List.of(new Position("post", 10, false, null, 1)));
        var sold = claimed(assumed, 1, 1, Aim.CONSUME, 10);

        assertThat(sold.sold()).isTrue();
        assertThat(sold.saidAgain(LATER).next().ledger()).isEqualTo(new Ledger(10, 10, 0, 10, 0, 10));
        assertThat(sold.saidAgain(LATER).next().sold()).isFalse();
    }

    private static Item claimed(Item item, int order, long step, Aim aim, int wanted) {
        return item.claimed(claim(order, step, aim, wanted), NOON).next();
    }

    private static Claim claim(int order, long step, Aim aim, int wanted) {
        return new Claim(id(order), step, aim, wanted, NOON.plusSeconds(order));
    }

    private static Position said(int units) {
        return said(units, 1);
    }

    private static Position said(int units, long list) {
        return new Position("sklad", units, true, roubles(100), list);
    }
}
