package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.order.Demo;
import orderdesk.order.Regionally;
import orderdesk.order.domain.Known.Stock;
import orderdesk.order.intake.Intake;
import orderdesk.order.zones.ZoneTable;
import org.junit.jupiter.api.Test;

/** On Friday the 20th at noon in Moscow; a courier comes from the day after, 10-14 and 14-18, and not to Magadan. */
class FeasibilityTests {

    private static final Slot TOMORROW = slot(21, 10);
    private static final Slot TODAY = slot(20, 18);

    private final ZoneTable zones = new ZoneTable();

    @Test
    void storefrontsOrderIsKeptAsItWasSold() {
        assertThat(placed(TODAY).terms().delivery().slot()).isEqualTo(TODAY);
        assertThat(Feasibility.flaws(placed(TODAY).terms(), Regionally.SHOP, Demo.NOW))
                .containsExactly(new Flaw(
                        "/delivery/slot",
                        "slot-infeasible",
                        "No courier can come then; nearest: 2026-11-21 10:00-14:00 or 2026-11-21 14:00-18:00."));
    }

    @Test
    void operatorAgreesOnlyToWhatIsFeasible() {
        var order = placed(TOMORROW);

        assertThat(amended(order, new Change.InSlot(slot(22, 14)))
                        .terms()
                        .delivery()
                        .slot())
                .isEqualTo(slot(22, 14));
        refused("slot-infeasible", order, new Change.InSlot(TODAY));
        refused("slot-infeasible", order, new Change.InSlot(slot(22, 13)));
    }

    @Test
    void whatWasSoldIsNoReasonToRefuseAnotherChange() {
        var order = placed(TODAY);

        assertThat(amended(order, new Change.Quantity(new LineId("1"), 2)).version())
                .isEqualTo(2);
        refused("slot-infeasible", order, new Change.ToAddress(Regionally.PETERSBURG));
    }

    @Test
    void goodsThatHaveToComeMoveTheFirstDay() {
        var monday = Instant.parse("2026-11-23T09:00:00Z");
        var order = placed(TOMORROW).knowing(Known.NOTHING.with(stock(1, monday, Demo.NOW)));

        refused("slot-infeasible", order, new Change.InSlot(slot(23, 14)));
        assertThat(amended(order, new Change.InSlot(slot(24, 10)))
                        .terms()
                        .delivery()
                        .slot())
                .isEqualTo(slot(24, 10));
    }

    @Test
    void goodsAreNotThereBecauseTheTimePassedBeforeTheOrderWasConfirmed() {
        var checked = Demo.NOW.minus(Duration.ofDays(3));
        var passed = Demo.NOW.minus(Duration.ofDays(1));
        var order = placed(TOMORROW).knowing(Known.NOTHING.with(stock(1, passed, checked)));

        assertThat(order.ready(Demo.NOW)).isEqualTo(Demo.NOW.plus(Duration.ofDays(2)));
        refused("slot-infeasible", order, new Change.InSlot(slot(21, 14)));
        assertThat(order.knowing(order.known().with(stock(2, passed, Demo.NOW))).ready(Demo.NOW))
                .as("what is only said again")
                .isEqualTo(Demo.NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void elsewhereTheSameGoodsAreOfferedInTheZoneThatTheCustomerNamed() {
        var sunday = Demo.NOW.plus(Duration.ofDays(2));
        var said = amended(placed(TOMORROW), new Change.LivesIn("Asia/Omsk"));
        var order = said.knowing(Known.NOTHING.with(
                new Stock(2, 1, List.of(), List.of(), List.of(), true, null, sunday, Demo.NOW, null)));

        var offer = DeliveryOffer.of(order, Method.COURIER, Regionally.PETERSBURG, Regionally.SHOP, zones, Demo.NOW, 1);

        assertThat(offer.ready()).isEqualTo(sunday);
        assertThat(offer.zone()).isEqualTo("Asia/Omsk");
        assertThat(offer.slots().getFirst().date()).isAfter(LocalDate.of(2026, 11, 22));
    }

    @Test
    void whatWasOrderedWithTheConfirmationComesWhenItWasSaid() {
        var checked = Demo.NOW.minus(Duration.ofDays(3));
        var confirmed = Demo.NOW.minus(Duration.ofDays(2));
        var order = placed(TOMORROW).knowing(Known.NOTHING.with(stock(1, checked.plus(Duration.ofDays(2)), checked)));
        var ordered = order.in(new State.Confirmed(new OperatorId("anna"), confirmed));

        assertThat(ordered.ready(Demo.NOW)).isEqualTo(Demo.NOW);
        assertThat(ordered.ready(confirmed)).isEqualTo(confirmed.plus(Duration.ofDays(2)));
    }

    @Test
    void ofOtherGoodsNobodyKnowsYetWhenTheyAreThere() {
        var monday = Instant.parse("2026-11-23T09:00:00Z");
        var order = placed(TODAY).knowing(Known.NOTHING.with(stock(1, monday, Demo.NOW)));

        var amended = amended(order, new Change.Quantity(new LineId("1"), 2), new Change.InSlot(TOMORROW));

        assertThat(amended.terms().delivery().slot()).isEqualTo(TOMORROW);
    }

    @Test
    void regionWithoutCouriersIsRefusedToOperatorsAndSoldToByPost() {
        var order = placed(TOMORROW);

        refused("delivery-region", order, new Change.ToAddress(Regionally.MAGADAN));
        var posted = amended(
                order,
                new Change.ToAddress(Regionally.MAGADAN),
                new Change.ByDelivery(Method.POST, null, null, null),
                new Change.ByPayment(PaymentMethod.LINK));
        assertThat(posted.terms().delivery())
                .isEqualTo(new Delivery(
                        Method.POST, Regionally.MAGADAN, null, null, new WorkingDays(12, 20), Demo.rub(70_000)));
        assertThat(posted.terms().totals().delivery()).isEqualTo(Demo.rub(70_000));
    }

    @Test
    void termAndCostFollowTheRegionUnlessAnotherTermWasAgreed() {
        var order = Given.placed(Demo.site());

        var moved = amended(order, new Change.ToAddress(Regionally.MAGADAN));
        var back = amended(moved, new Change.ToAddress(Demo.YEKATERINBURG));
        var agreed = amended(order, new Change.ByDelivery(Method.POST, null, null, new WorkingDays(30, 40)));

        assertThat(moved.terms().delivery().term()).isEqualTo(new WorkingDays(12, 20));
        assertThat(moved.terms().delivery().cost()).isEqualTo(Demo.rub(70_000));
        assertThat(back.terms().delivery()).isEqualTo(order.terms().delivery());
        assertThat(amended(agreed, new Change.ToAddress(Regionally.MAGADAN))
                        .terms()
                        .delivery()
                        .term())
                .isEqualTo(new WorkingDays(30, 40));
    }

    @Test
    void paymentsAreThoseOfTheRegion() {
        var order = Given.placed(Demo.site());
        var receipt = new Change.ByPayment(PaymentMethod.ON_RECEIPT);

        assertThat(amended(order, receipt).version()).isEqualTo(2);
        refused("payment-method", order, receipt, new Change.ToAddress(Regionally.MAGADAN));
    }

    @Test
    void regionFollowsFromThePostalCode() {
        var told = new Address("RU", null, "Магадан", "685000", List.of("ул. Ленина, д. 1"), null);

        assertThat(amended(Given.placed(Demo.site()), new Change.ToAddress(told))
                        .terms()
                        .delivery()
                        .cost())
                .isEqualTo(Demo.rub(70_000));
    }

    private static Stock stock(int revision, Instant readyAt, Instant checkedAt) {
        return new Stock(1, revision, List.of(), List.of(), List.of(), true, null, readyAt, checkedAt, null);
    }

    private Order placed(Slot slot) {
        var terms = Intake.terms(Demo.byCourier(null, slot), Regionally.SHOP, zones, Demo.NOW);
        var like = Given.placed(Demo.site());
        return like.on(1, terms);
    }

    private Order amended(Order order, Change... changes) {
        return Amending.amend(order, order.tag(), List.of(changes), null, workshop())
                .next();
    }

    private void refused(String code, Order order, Change... changes) {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> amended(order, changes))
                .satisfies(refused ->
                        assertThat(refused.flaws()).extracting(Flaw::code).containsExactly(code));
    }

    private Workshop workshop() {
        return new Workshop(
                Regionally.SHOP,
                zones,
                Map.of(),
                Map.of(),
                Given.placed(Demo.site()).id(),
                Demo.NOW);
    }

    private static Slot slot(int day, int from) {
        return new Slot(LocalDate.of(2026, 11, day), LocalTime.of(from, 0), LocalTime.of(from + 4, 0));
    }
}
