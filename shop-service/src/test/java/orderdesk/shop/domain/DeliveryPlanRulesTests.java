package orderdesk.shop.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.shop.DeliveryRules;
import orderdesk.contracts.shop.DeliveryRules.Regional;
import orderdesk.contracts.shop.DeliveryRules.SlotHours;
import orderdesk.contracts.shop.DeliveryRules.SlotPlan;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryPlanRulesTests {

    private static final LocalTime THREE = LocalTime.of(15, 0);

    @Test
    void slotsOverlapAndRegionsDiffer() {
        var overlapping = plan(1, hours(10, 14), hours(12, 16));
        var far = new Regional(Map.of(Method.POST, tariff("RUB", PaymentMethod.LINK)), List.of(Method.COURIER), null);

        assertThat(found(FixedShops.tribuna().delivering(rules(overlapping, Map.of("RU-MAG", far)))))
                .isEmpty();
        assertThat(found(FixedShops.tribuna().delivering(rules(null, Map.of()))))
                .isEmpty();
        assertThat(found(FixedShops.tribuna())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void isTakenUpToItsLimitAndRefusedBeyond(String pointer, int most, IntFunction<DeliveryRules> made) {
        assertThat(found(FixedShops.tribuna().delivering(made.apply(most)))).isEmpty();
        assertThat(found(FixedShops.tribuna().delivering(made.apply(most + 1)))).containsExactly(pointer);
    }

    static Stream<Arguments> isTakenUpToItsLimitAndRefusedBeyond() {
        return Stream.of(
                limit("/delivery/regions", 100, n -> rules(null, regions(n))),
                limit("/delivery/slots/firstAfter", 30, n -> rules(plan(n, hours(10, 14)), Map.of())),
                limit("/delivery/slots/week/MONDAY", 8, n -> rules(plan(1, many(n)), Map.of())));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String pointer, DeliveryRules rules) {
        assertThat(found(FixedShops.tribuna().delivering(rules)))
                .contains(pointer)
                .containsOnly(pointer);
    }

    static Stream<Arguments> refuses() {
        var link = tariff("RUB", PaymentMethod.LINK);
        return Stream.of(
                arguments("/delivery/cutOff", new DeliveryRules(LocalTime.of(15, 0, 1), null, Map.of())),
                arguments("/delivery/slots/week", rules(new SlotPlan(Map.of(), 1), Map.of())),
                arguments("/delivery/slots/firstAfter", rules(plan(-1, hours(10, 14)), Map.of())),
                arguments("/delivery/slots/week/MONDAY/0", rules(plan(1, minutes(29)), Map.of())),
                arguments("/delivery/slots/week/MONDAY/0", rules(plan(1, hours(14, 10)), Map.of())),
                arguments("/delivery/slots/week/MONDAY/1/from", rules(plan(1, hours(14, 18), hours(10, 14)), Map.of())),
                arguments("/delivery/slots/week/MONDAY/1/from", rules(plan(1, hours(10, 14), hours(10, 16)), Map.of())),
                at("/delivery/regions/Магадан", "Магадан", regional(null)),
                at("/delivery/regions/RU-MAG/slots/firstAfter", "RU-MAG", regional(plan(31, hours(10, 14)))),
                at("/delivery/regions/RU-MAG/without", "RU-MAG", without(List.of(Method.values()))),
                at("/delivery/regions/RU-MAG/without", "RU-MAG", without(List.of(Method.POST, Method.POST))),
                at(
                        "/delivery/regions/RU-MAG/tariffs/POST/cost/currency",
                        "RU-MAG",
                        new Regional(Map.of(Method.POST, tariff("EUR", PaymentMethod.LINK)), List.of(), null)),
                at(
                        "/delivery/regions/RU-MAG/tariffs/POST/payments/0",
                        "RU-MAG",
                        new Regional(Map.of(Method.POST, tariff("RUB", PaymentMethod.COURIER_CASH)), List.of(), null)),
                at(
                        "/delivery/regions/RU-MAG/tariffs/COURIER",
                        "RU-MAG",
                        new Regional(Map.of(Method.COURIER, link), List.of(Method.COURIER), null)));
    }

    @Test
    void slotsOfAShopWithoutCouriersAreRefused() {
        var shop = FixedShops.tribuna();
        var posting = new ShopSettings(
                        shop.brand(),
                        shop.zone(),
                        shop.currency(),
                        shop.country(),
                        shop.window(),
                        shop.limits(),
                        shop.retries(),
                        Map.of(Method.POST, tariff("RUB", PaymentMethod.LINK)))
                .delivering(rules(plan(1, hours(10, 14)), Map.of()));

        assertThat(found(posting)).containsExactly("/delivery/slots");
    }

    private static Arguments at(String pointer, String region, Regional its) {
        return arguments(pointer, rules(null, Map.of(region, its)));
    }

    private static Arguments limit(String pointer, int most, IntFunction<DeliveryRules> made) {
        return arguments(pointer, most, made);
    }

    private static List<String> found(ShopSettings settings) {
        return ShopRules.violations(new ShopId("tribuna"), settings).stream()
                .map(Violation::pointer)
                .toList();
    }

    private static DeliveryRules rules(@Nullable SlotPlan slots, Map<String, Regional> regions) {
        return new DeliveryRules(THREE, slots, regions);
    }

    private static SlotPlan plan(int firstAfter, SlotHours... hours) {
        return new SlotPlan(Map.of(DayOfWeek.MONDAY, List.of(hours)), firstAfter);
    }

    private static SlotHours hours(int from, int to) {
        return new SlotHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static SlotHours minutes(int length) {
        return new SlotHours(LocalTime.of(10, 0), LocalTime.of(10, length));
    }

    private static SlotHours[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(hour -> hours(8 + hour, 10 + hour))
                .toArray(SlotHours[]::new);
    }

    private static Map<String, Regional> regions(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap("RU-%03d"::formatted, _ -> regional(null)));
    }

    private static Regional regional(@Nullable SlotPlan slots) {
        return new Regional(Map.of(), List.of(), slots);
    }

    private static Regional without(List<Method> methods) {
        return new Regional(Map.of(), methods, null);
    }

    private static Tariff tariff(String currency, PaymentMethod payment) {
        return new Tariff(new Money(70_000, currency), null, new WorkingDays(12, 20), List.of(payment), null);
    }
}
