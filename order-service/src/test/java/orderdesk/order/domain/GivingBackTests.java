package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Slot;
import orderdesk.order.Demo;
import orderdesk.order.domain.Claim.Share;
import orderdesk.order.domain.safe.Conditions;
import org.junit.jupiter.api.Test;

/** Two shirts (2,598), a scarf (899) and postage (350): what goes back of it. */
class GivingBackTests {

    private static final Instant NOW = Given.NOW;
    private static final Money ALL = Demo.rub(384_700);
    private static final Slot SLOT =
            new Slot(NOW.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1), LocalTime.of(10, 0), LocalTime.of(12, 0));
    private static final AfterSaleId FIRST = new AfterSaleId(new UUID(0, 1));
    private static final AfterSaleId SECOND = new AfterSaleId(new UUID(0, 2));
    private static final OrderId RIGHT = new OrderId(new UUID(0, 6));
    private static final List<LineId> SHIRTS = List.of(new LineId("1"));
    private static final List<LineId> SCARF = List.of(new LineId("2"));

    @Test
    void nothingGoesBackOfWhatNobodyPaid() {
        var unpaid = Given.in(State.Name.DELIVERED);

        assertThat(GivingBack.room(unpaid)).isEqualTo(Share.of(Demo.rub(0)));
        refused(unpaid, claim(FIRST, unpaid, List.of()), Demo.rub(1));
    }

    @Test
    void allThatWasPaidGoesBackAndNotAKopeckMore() {
        var order = paid(ALL);
        var claim = claim(FIRST, order, List.of());

        refused(order, claim, ALL.plus(Demo.rub(1)));
        refused(order, claim, Demo.rub(0));
        refused(order, claim, new Money(100, "EUR"));
        var given = GivingBack.money(order, claim, ALL).next();
        assertThat(GivingBack.granted(given, FIRST, ALL)).isEqualTo(Share.of(ALL));
        assertThat(GivingBack.room(given)).isEqualTo(Share.of(Demo.rub(0)));
    }

    @Test
    void casesOfOneOrderAddUp() {
        var order = paid(ALL);
        var first = GivingBack.money(order, claim(FIRST, order, SHIRTS), Demo.rub(259_800))
                .next();

        refused(first, claim(SECOND, order, SCARF), Demo.rub(124_901));
        assertThat(GivingBack.money(first, claim(SECOND, order, SCARF), Demo.rub(124_900))
                        .next()
                        .known()
                        .givenBack()
                        .entries())
                .hasSize(2);
    }

    @Test
    void sameCaseAskedAgainHoldsTheLargerUntilItHasSaidWhichItIs() {
        var order = paid(ALL);
        var claim = claim(FIRST, order, List.of());
        var large = GivingBack.money(order, claim, ALL).next();
        var small = GivingBack.money(large, claim, Demo.rub(100)).next();

        assertThat(small).isEqualTo(large);
        assertThat(GivingBack.granted(small, FIRST, Demo.rub(100))).isEqualTo(Share.of(Demo.rub(100)));
        var said =
                GivingBack.promised(small, claim, Share.of(Demo.rub(100)), null).next();
        assertThat(GivingBack.room(said)).isEqualTo(Share.of(ALL.minus(Demo.rub(100))));
    }

    @Test
    void goodsOrMoneyNeverBothForTheSameLines() {
        var order = paid(ALL);
        var replaced =
                GivingBack.goods(order, claim(FIRST, order, SHIRTS), RIGHT).next();
        var refunded = GivingBack.money(order, claim(FIRST, order, SHIRTS), Demo.rub(259_800))
                .next();

        otherwise(() -> GivingBack.money(replaced, claim(SECOND, order, SHIRTS), Demo.rub(1)));
        otherwise(() -> GivingBack.money(replaced, claim(FIRST, order, SHIRTS), Demo.rub(1)));
        otherwise(() -> GivingBack.money(replaced, claim(SECOND, order, List.of()), Demo.rub(1)));
        otherwise(() -> GivingBack.goods(refunded, claim(SECOND, order, SHIRTS), RIGHT));
        otherwise(() -> GivingBack.goods(refunded, claim(FIRST, order, SHIRTS), RIGHT));
        refused(replaced, claim(SECOND, order, SCARF), Demo.rub(124_901));
        GivingBack.money(replaced, claim(SECOND, order, SCARF), Demo.rub(124_900));
        GivingBack.goods(refunded, claim(SECOND, order, SCARF), RIGHT);
    }

    @Test
    void moneyForMoreThanItsLinesExcludesOtherGoods() {
        var order = paid(ALL);
        var refunded = GivingBack.money(order, claim(FIRST, order, SHIRTS), Demo.rub(300_000))
                .next();

        otherwise(() -> GivingBack.goods(refunded, claim(SECOND, order, SCARF), RIGHT));
    }

    @Test
    void sameLinesArePaidBackOnce() {
        var order = paid(ALL);
        var first = GivingBack.money(order, claim(FIRST, order, SHIRTS), Demo.rub(200_000))
                .next();

        refused(first, claim(SECOND, order, SHIRTS), Demo.rub(59_801));
        assertThat(GivingBack.money(first, claim(SECOND, order, SHIRTS), Demo.rub(59_800))
                        .next()
                        .known()
                        .givenBack()
                        .entries())
                .hasSize(2);
        GivingBack.money(first, claim(SECOND, order, List.of()), Demo.rub(184_700));
    }

    @Test
    void paidByACaseThatNeverAskedTheOrderIsKnownOfIt() {
        var order = paid(ALL);
        var claim = claim(FIRST, order, List.of());

        var paid = GivingBack.paid(order, claim, Share.of(ALL), NOW).next();

        assertThat(GivingBack.room(paid)).isEqualTo(Share.of(Demo.rub(0)));
    }

    @Test
    void parcelSentApartAndPaidOnReceiptGivesBackWhatItsCourierTook() {
        var order = Given.placed(Demo.byCourier(null, SLOT));
        var apart = new Apart(RIGHT, order.terms());
        var parcel = Placing.apart(order, apart, "10428", NOW).next();
        var delivered = Delivering.report(
                        parcel.in(new State.Confirmed(Given.ANNA, NOW)), DeliveryResult.DELIVERED, null, "d-1", NOW)
                .next();

        assertThat(GivingBack.room(delivered).money())
                .isEqualTo(order.terms().totals().total());
    }

    @Test
    void whatReplacesGoodsOrLeftAnotherOrderIsConfirmedByNoRule() {
        var paid = new Conditions(true, false, null, false, false, null, null);
        var order = Paying.record(Given.placed(), ALL, "p-1", NOW).next();
        var right = Placing.replacing(order, RIGHT, "10428", SCARF, FIRST, NOW).next();

        assertThat(right.terms().totals().due()).isEqualTo(Demo.rub(0));
        assertThat(paid.hold(order, List.of(), NOW)).isTrue();
        assertThat(paid.hold(right, List.of(), NOW)).isFalse();
    }

    @Test
    void goodsThatDidNotGoOutLeaveTheMoney() {
        var order = paid(ALL);
        var replaced =
                GivingBack.goods(order, claim(FIRST, order, List.of()), RIGHT).next();
        var ended = GivingBack.dropped(replaced, FIRST, entry -> RIGHT.equals(entry.replacement()))
                .next();

        assertThat(GivingBack.money(ended, claim(FIRST, order, List.of()), ALL)
                        .next()
                        .known()
                        .givenBack()
                        .of(FIRST))
                .isPresent();
    }

    @Test
    void replacementIsPaidForByTheFirstOrderAndGivesBackNoMoreThanItself() {
        var order = paid(ALL);
        var first = GivingBack.goods(order, claim(FIRST, order, SCARF), RIGHT).next();
        var right = Placing.replacing(order, RIGHT, "10428", SCARF, FIRST, NOW).next();

        assertThat(Paying.credited(right)).contains(FIRST);
        assertThat(GivingBack.room(right).money()).isEqualTo(Demo.rub(0));
        refused(first, claim(SECOND, right, List.of()), Demo.rub(89_901));
        var both = GivingBack.money(first, claim(SECOND, right, List.of()), Demo.rub(89_900))
                .next();
        refused(both, claim(new AfterSaleId(new UUID(0, 3)), right, List.of()), Demo.rub(1));
    }

    @Test
    void whatWasPaidByCertificateGoesBackAsOne() {
        var order = withCertificate(paid(Demo.rub(284_700)), Demo.rub(100_000));
        var given = GivingBack.money(order, claim(FIRST, order, List.of()), Demo.rub(300_000))
                .next();

        assertThat(GivingBack.room(order)).isEqualTo(new Share(Demo.rub(284_700), Demo.rub(100_000)));
        assertThat(GivingBack.granted(given, FIRST, Demo.rub(300_000)))
                .isEqualTo(new Share(Demo.rub(284_700), Demo.rub(15_300)));
        refused(order, claim(FIRST, order, List.of()), ALL.plus(Demo.rub(1)));
        var returned = order.in(new State.Returned("размер", NOW));
        assertThat(GivingBack.room(returned)).isEqualTo(Share.of(Demo.rub(284_700)));
    }

    @Test
    void whatWasPaidOnReceiptCountsOnceTheGoodsWereHandedOver() {
        var sent = Given.placed(Demo.byCourier(null, SLOT)).in(new State.Confirmed(Given.ANNA, NOW));
        var total = sent.terms().totals().total();
        var delivered = Delivering.report(sent, DeliveryResult.DELIVERED, null, "d-1", NOW)
                .next();
        var returned = Delivering.report(delivered, DeliveryResult.RETURNED, null, "d-2", NOW)
                .next();
        var refused = Delivering.report(sent, DeliveryResult.REFUSED, null, "d-1", NOW)
                .next();

        assertThat(GivingBack.room(sent).money()).isEqualTo(Demo.rub(0));
        assertThat(GivingBack.room(refused).money()).isEqualTo(Demo.rub(0));
        assertThat(GivingBack.room(delivered).money()).isEqualTo(total);
        assertThat(GivingBack.room(returned).money()).isEqualTo(total);
        var recorded = Paying.record(delivered, total, "till-1", NOW).next();
        assertThat(GivingBack.room(recorded).money()).isEqualTo(total);
    }

    @Test
    void whatWentBackIsNotDueOnceMore() {
        var over = paid(ALL.plus(Demo.rub(1_000)));
        var claim = claim(FIRST, over, List.of());
        var given = GivingBack.promised(over, claim, Share.of(Demo.rub(1_000)), null)
                .next();

        assertThat(over.terms().totals().refundDue()).isEqualTo(Demo.rub(1_000));
        assertThat(given.terms().totals().refundDue()).isEqualTo(Demo.rub(1_000));
        var done = GivingBack.paid(given, claim, Share.of(Demo.rub(1_000)), NOW.plus(Duration.ofHours(1)))
                .next();
        assertThat(done.terms().totals().refundDue()).isEqualTo(Demo.rub(0));
    }

    @Test
    void nobodyRecordsWhatTheDeskCreditsItself() {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> Paying.record(Given.placed(), ALL, "after-sale/" + FIRST, NOW));
    }

    private static void refused(Order order, Claim claim, Money amount) {
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> GivingBack.money(order, claim, amount));
    }

    private static void otherwise(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatExceptionOfType(GivenOtherwise.class).isThrownBy(asked);
    }

    private static Claim claim(AfterSaleId id, Order about, List<LineId> lines) {
        return new Claim(id, about, lines);
    }

    private static Order paid(Money amount) {
        return Paying.record(Given.placed(), amount, "p-1", NOW).next().in(new State.Delivered(NOW));
    }

    private static Order withCertificate(Order order, Money amount) {
        return order.knowing(order.known().with(new Known.Benefits(1, 1, false, Demo.rub(0), amount, null)));
    }
}
