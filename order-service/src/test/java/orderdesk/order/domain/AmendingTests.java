package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.Part;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.Zone;
import orderdesk.order.Demo;
import orderdesk.order.domain.Change.AddItem;
import orderdesk.order.domain.Change.ByDelivery;
import orderdesk.order.domain.Change.OfCustomer;
import orderdesk.order.domain.Change.Quantity;
import orderdesk.order.domain.Change.RemoveLine;
import orderdesk.order.domain.Change.ReplaceLine;
import orderdesk.order.domain.Change.ShipApart;
import orderdesk.order.domain.Change.ToAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AmendingTests {

    private static final LineId SHIRTS = new LineId("1");
    private static final LineId SCARF = new LineId("2");
    private static final Sku CAP = new Sku("KEPKA");
    private static final Slot SLOT = new Slot(LocalDate.of(2026, 11, 24), LocalTime.of(10, 0), LocalTime.of(14, 0));

    @ParameterizedTest
    @MethodSource("changesThatUntieWhatWasRead")
    void changeOfWhatWasReadMakesANewVersionAndNamesThePart(Change change, Set<Part> parts) {
        var amended = Amending.amend(Given.placed(), "v1", List.of(change), "просьба", Given.workshop());

        assertThat(amended.next().version()).isEqualTo(2);
        assertThat(amended.events())
                .containsExactly(new OrderAmended(Given.ORDER, 2, amended.next().terms(), parts, "просьба", Given.NOW));
    }

    static Stream<Arguments> changesThatUntieWhatWasRead() {
        var moscow = new Address("RU", "RU-MOW", "Москва", "125009", List.of("Тверская, 7"), null);
        return Stream.of(
                Arguments.of(new Quantity(SHIRTS, 1), Set.of(Part.LINES)),
                Arguments.of(new RemoveLine(SCARF), Set.of(Part.LINES)),
                Arguments.of(new ReplaceLine(SHIRTS, CAP, null), Set.of(Part.LINES)),
                Arguments.of(new AddItem(CAP, 1), Set.of(Part.LINES)),
                Arguments.of(new Change.Reprice(SCARF, Demo.SCARF), Set.of(Part.LINES)),
                Arguments.of(new ShipApart(List.of(SCARF)), Set.of(Part.LINES)),
                Arguments.of(new ToAddress(moscow), Set.of(Part.ADDRESS)),
                Arguments.of(new ByDelivery(Method.COURIER, null, SLOT, null), Set.of(Part.DELIVERY)),
                Arguments.of(new Change.ByPayment(PaymentMethod.ON_RECEIPT), Set.of(Part.PAYMENT)),
                Arguments.of(
                        new Change.ToRecipient(new Person("Петров", null, null, null), null), Set.of(Part.RECIPIENT)),
                Arguments.of(new OfCustomer(null, "+7 912 000-00-01", null), Set.of(Part.CUSTOMER)));
    }

    @ParameterizedTest
    @MethodSource("changesThatUntieNothing")
    void changeOfNothingThatWasReadKeepsVersionAndState(Change change, Set<Part> parts) {
        var confirmed = Given.confirmed();

        var amended = Amending.amend(confirmed, "v1", List.of(change), null, Given.workshop());

        assertThat(amended.next().state()).isEqualTo(confirmed.state());
        assertThat(amended.events())
                .containsExactly(new OrderAmended(Given.ORDER, 1, amended.next().terms(), parts, null, Given.NOW));
    }

    static Stream<Arguments> changesThatUntieNothing() {
        return Stream.of(
                Arguments.of(new Change.Comment("после 12"), Set.of(Part.COMMENT)),
                Arguments.of(new Change.AddressAs("Ирина Сергеевна"), Set.of()),
                Arguments.of(new Change.LivesIn("Asia/Omsk"), Set.of()));
    }

    @Test
    void changeThatChangesNothingIsNoNews() {
        var order = Given.placed();

        var amended = Amending.amend(order, "v1", List.of(new Quantity(SHIRTS, 2)), null, Given.workshop());

        assertThat(amended.next()).isEqualTo(order);
        assertThat(amended.events()).isEmpty();
    }

    @Test
    void confirmedOrderIsReopened() {
        var reopened = Amending.amend(Given.confirmed(), "v1", List.of(new RemoveLine(SCARF)), null, Given.workshop());

        assertThat(reopened.next().state()).isEqualTo(new State.Placed());
        assertThat(reopened.events()).hasExactlyElementsOfTypes(OrderReopened.class);
    }

    @Test
    void replacementTakesTheCataloguesPriceAndAnIdOfItsOwn() {
        var amended = Amending.amend(
                Given.placed(), "v1", List.of(new ReplaceLine(SHIRTS, CAP, null)), null, Given.workshop());

        assertThat(amended.next().terms().lines().getFirst())
                .isEqualTo(new Line(new LineId("3"), CAP, "Кепка", Line.Options.NONE, 2, Demo.rub(59_900), false));
    }

    @Test
    void idOfARemovedLineIsNeverGivenAgain() {
        var changes = List.<Change>of(new RemoveLine(SCARF), new AddItem(CAP, 1));

        var amended = Amending.amend(Given.placed(), "v1", changes, null, Given.workshop());

        assertThat(amended.next().terms().lines()).extracting(Line::id).containsExactly(SHIRTS, new LineId("3"));
    }

    @Test
    void totalsFollowAtOnceWithDeliveryByTheTariff() {
        var amended = Amending.amend(Given.placed(), "v1", List.of(new Quantity(SHIRTS, 4)), null, Given.workshop());

        var totals = amended.next().terms().totals();
        assertThat(totals.lines()).isEqualTo(Demo.rub(4 * 129_900 + 89_900));
        assertThat(totals.delivery()).isEqualTo(Demo.rub(0));
        assertThat(totals.due()).isEqualTo(totals.lines());
    }

    @Test
    void previewIsTheOutcomeAndChangesNothing() {
        var order = Given.placed();
        var changes = List.<Change>of(new Quantity(SHIRTS, 4));

        var preview = Amending.preview(order, changes, Given.workshop());

        assertThat(preview)
                .isEqualTo(Amending.amend(order, "v1", changes, null, Given.workshop())
                        .next());
        assertThat(order).isEqualTo(Given.placed());
    }

    @Test
    void goodsSentApartGoOnInAnOrderOfTheirOwn() {
        var amended =
                Amending.amend(Given.placed(), "v1", List.of(new ShipApart(List.of(SCARF))), null, Given.workshop());
        var apart = amended.next().progress().apart().getFirst();

        var second = Placing.apart(amended.next(), apart, "10428", Given.NOW).next();

        assertThat(second.terms().lines()).extracting(Line::id).containsExactly(SCARF);
        assertThat(second.terms().totals().total()).isEqualTo(Demo.rub(89_900 + 35_000));
        assertThat(second.placement().apartFrom()).isEqualTo(Given.ORDER);
    }

    @Test
    void anotherAddressMovesTheCustomersClock() {
        var vladivostok = new Address("RU", "RU-PRI", "Владивосток", "690091", List.of("Светланская, 10"), null);

        var amended = Amending.amend(Given.placed(), "v1", List.of(new ToAddress(vladivostok)), null, Given.workshop());

        assertThat(amended.next().terms().customer().zone())
                .isEqualTo(Zone.sure("Asia/Vladivostok", Zone.Source.ADDRESS));
    }

    @Test
    void whatTheCustomerSaidOfHisZoneOutlivesAnotherAddress() {
        var said = Amending.amend(
                        Given.placed(), "v1", List.of(new Change.LivesIn("Asia/Omsk")), null, Given.workshop())
                .next();

        var moved = Amending.amend(said, "v1", List.of(new ToAddress(Demo.YEKATERINBURG)), null, Given.workshop());

        assertThat(moved.next().terms().customer().zone().id()).isEqualTo("Asia/Omsk");
    }

    @ParameterizedTest
    @MethodSource("changesThatBreakARule")
    void changeThatBreaksARuleIsRefusedWithTheFlaw(List<Change> changes, String code) {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> Amending.amend(Given.placed(), "v1", changes, null, Given.workshop()))
                .satisfies(refused ->
                        assertThat(refused.flaws()).extracting(Flaw::code).containsExactly(code));
    }

    static Stream<Arguments> changesThatBreakARule() {
        var past = new Slot(LocalDate.of(2026, 11, 20), LocalTime.of(10, 0), LocalTime.of(14, 0));
        return Stream.of(
                Arguments.of(List.of(), "changes-count"),
                Arguments.of(List.of(new Quantity(SHIRTS, 0)), "quantity"),
                Arguments.of(List.of(new Quantity(SHIRTS, 10_001)), "quantity"),
                Arguments.of(List.of(new Quantity(SHIRTS, Integer.MAX_VALUE)), "quantity"),
                Arguments.of(List.of(new AddItem(CAP, Integer.MIN_VALUE)), "quantity"),
                Arguments.of(List.of(new Quantity(new LineId("9"), 1)), "unknown-line"),
                Arguments.of(List.of(new ShipApart(List.of())), "nothing-apart"),
                Arguments.of(List.of(new ShipApart(List.of(SHIRTS, SCARF))), "lines-count"),
                Arguments.of(List.of(new RemoveLine(SHIRTS), new RemoveLine(SCARF)), "lines-count"),
                Arguments.of(List.of(new AddItem(new Sku("НЕТ"), 1)), "unknown-sku"),
                Arguments.of(List.of(new Change.Reprice(SHIRTS, Demo.SCARF)), "other-product"),
                Arguments.of(List.of(new Change.ByPayment(PaymentMethod.COURIER_CASH)), "payment-method"),
                Arguments.of(List.of(new ByDelivery(Method.COURIER, null, past, null)), "slot-past"),
                Arguments.of(List.of(new ByDelivery(Method.COURIER, null, null, null)), "slot-required"),
                Arguments.of(List.of(new ByDelivery(Method.PICKUP, null, null, null)), "pickup-point-required"),
                Arguments.of(List.of(new Change.InSlot(SLOT)), "not-for-method"),
                Arguments.of(List.of(new OfCustomer(null, "звонить вечером", null)), "phone-unreadable"),
                Arguments.of(List.of(new Change.LivesIn("Москва")), "zone"),
                Arguments.of(List.of(new Change.AddressAs(" ")), "address-as"),
                Arguments.of(List.of(new Change.Comment("а".repeat(2_001))), "too-long"));
    }
}
