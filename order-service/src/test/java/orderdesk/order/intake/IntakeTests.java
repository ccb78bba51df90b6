package orderdesk.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.order.Demo;
import orderdesk.order.domain.Flaw;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.intake.OrderRequest.Buyer;
import orderdesk.order.intake.OrderRequest.HandOver;
import orderdesk.order.intake.OrderRequest.Item;
import orderdesk.order.zones.ZoneTable;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTests {

    private static final ZoneTable ZONES = new ZoneTable();
    private static final Slot TUESDAY = new Slot(LocalDate.of(2026, 11, 24), LocalTime.of(10, 0), LocalTime.of(14, 0));

    @Test
    void phoneIsReadInTheWayOfTheShopsCountryAndKeptAsTyped() {
        assertThat(terms(Demo.site()).customer().phone()).isEqualTo(new Phone("+79123456789", "8 (912) 345-67-89"));
    }

    @Test
    void buyerTakesTheParcelUnlessSomebodyElseIsNamed() {
        var terms = terms(Demo.site());

        assertThat(terms.recipient().person()).isEqualTo(terms.customer().person());
        assertThat(terms.recipient().phone()).isEqualTo(terms.customer().phone());
    }

    @Test
    void retailIsTheRule() {
        assertThat(terms(Demo.site()).customer().type()).isEqualTo(Customer.Type.RETAIL);
    }

    @Test
    void termAndCostOfDeliveryAreTheTariffs() {
        var delivery = terms(Demo.site()).delivery();

        assertThat(delivery.term()).isEqualTo(new WorkingDays(5, 9));
        assertThat(delivery.cost()).isEqualTo(Demo.rub(35_000));
    }

    @Test
    void customerAbroadWritesHisAddressInHisOwnWay() {
        var kazakhstan = new Address("KZ", null, "Алматы", "050000", List.of("мкр. Самал-2, 58"), null);

        var terms = terms(delivered(new HandOver(Method.POST, kazakhstan, null, null, null)));

        assertThat(terms.customer().zone().id()).isEqualTo("Asia/Almaty");
    }

    @Test
    void twoHundredLinesAreTaken() {
        assertThat(terms(items(Collections.nCopies(200, Demo.scarf()))).lines()).hasSize(200);
    }

    @ParameterizedTest
    @MethodSource("requestsThatCannotBeKept")
    void requestThatCannotBeKeptIsRefusedWithEveryFlaw(OrderRequest request, List<String> flaws) {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> terms(request))
                .satisfies(refused -> assertThat(refused.flaws())
                        .extracting(flaw -> flaw.pointer() + " " + flaw.code())
                        .containsExactlyElementsOf(flaws));
    }

    static Stream<Arguments> requestsThatCannotBeKept() {
        return Stream.of(
                refused(items(List.of()), "/lines lines-count"),
                refused(items(Collections.nCopies(201, Demo.scarf())), "/lines lines-count"),
                refused(items(List.of(Demo.shirts(0))), "/lines/0/quantity quantity"),
                refused(items(List.of(Demo.shirts(10_001))), "/lines/0/quantity quantity"),
                refused(items(List.of(priced(new Money(-1, "RUB")))), "/lines/0/price/minor price"),
                refused(items(List.of(priced(new Money(1_000_000_000_001L, "RUB")))), "/lines/0/price/minor price"),
                refused(items(List.of(huge())), "/lines/0/quantity quantity", "/lines/0/price/minor price"),
                refused(items(List.of(priced(new Money(1, "KZT")))), "/lines/0/price/currency currency"),
                refused(
                        items(List.of(new Item(" ", "", null, 1, Demo.rub(1), null, null))),
                        "/lines/0/sku empty",
                        "/lines/0/name empty"),
                refused(bought(person("Иванова"), null, null), "/customer unreachable"),
                refused(bought(person("Иванова"), "нет", null), "/customer/phone phone-unreadable"),
                refused(bought(person("Иванова"), null, "irina@"), "/customer/email email"),
                refused(bought(person(null), "89123456789", null), "/customer/person name-missing"),
                refused(bought(person("И".repeat(101)), "89123456789", null), "/customer/person/surname too-long"),
                refused(
                        by(Method.COURIER, null, null),
                        "/delivery/slot slot-required",
                        "/paymentMethod payment-method"),
                refused(by(Method.POST, null, TUESDAY), "/delivery/slot not-for-method"),
                refused(by(Method.POST, "P-1", null), "/delivery/pickupPoint not-for-method"),
                refused(by(Method.PICKUP, null, null), "/delivery/pickupPoint pickup-point-required"),
                refused(
                        to(new Address("XX", null, null, null, List.of("x"), null)),
                        "/delivery/address/country country"),
                refused(to(new Address("RU", "66", null, null, List.of("x"), null)), "/delivery/address/region region"),
                refused(
                        to(new Address("RU", null, null, null, List.of(), null)),
                        "/delivery/address/lines address-required"),
                refused(Demo.withCode("abc"), "/codes codes"));
    }

    @Test
    void whatWasTypedIsNamedInTheFlaw() {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> terms(bought(person("Иванова"), "звоните вечером", null)))
                .satisfies(refused -> assertThat(refused.flaws())
                        .containsExactly(new Flaw(
                                "/customer/phone", "phone-unreadable", "\"звоните вечером\" is no telephone number.")));
    }

    private static Arguments refused(OrderRequest request, String... flaws) {
        return Arguments.of(request, List.of(flaws));
    }

    private static OrderTerms terms(OrderRequest request) {
        return Intake.terms(request, FixedShops.tribuna(), ZONES, Demo.NOW);
    }

    private static OrderRequest items(List<Item> items) {
        return request(Demo.irina(), items, Demo.byPost(), PaymentMethod.LINK);
    }

    private static Item priced(Money price) {
        return new Item("SHARF-1", "Шарф", null, 1, price, null, null);
    }

    private static Item huge() {
        return new Item("SHARF-1", "Шарф", null, Integer.MIN_VALUE, Demo.rub(Long.MAX_VALUE), null, null);
    }

    private static Person person(@Nullable String surname) {
        return new Person(surname, null, null, null);
    }

    private static OrderRequest bought(Person person, @Nullable String phone, @Nullable String email) {
        var buyer = new Buyer(person, phone, email, null);
        return request(buyer, List.of(Demo.scarf()), Demo.byPost(), PaymentMethod.LINK);
    }

    private static OrderRequest by(Method method, @Nullable String point, @Nullable Slot slot) {
        return delivered(new HandOver(method, Demo.YEKATERINBURG, point, slot, null));
    }

    private static OrderRequest to(Address address) {
        return delivered(new HandOver(Method.POST, address, null, null, null));
    }

    private static OrderRequest delivered(HandOver handOver) {
        return request(Demo.irina(), List.of(Demo.scarf()), handOver, PaymentMethod.ON_RECEIPT);
    }

    private static OrderRequest request(Buyer buyer, List<Item> items, HandOver handOver, PaymentMethod payment) {
        return new OrderRequest(null, buyer, null, items, handOver, payment, null, null, null, null);
    }
}
