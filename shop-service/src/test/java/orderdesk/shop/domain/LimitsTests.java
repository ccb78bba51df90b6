package orderdesk.shop.domain;

import static orderdesk.shop.domain.Settings.good;
import static orderdesk.shop.domain.Settings.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.contracts.shop.ShopParts;
import orderdesk.contracts.shop.ShopSettings.Brand;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit of a shop's settings, at n and at n + 1. */
class LimitsTests {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void isTakenUpToItsLimitAndRefusedBeyond(String pointer, int most, IntFunction<List<Violation>> violations) {
        assertThat(violations.apply(most)).isEmpty();
        assertThat(violations.apply(most + 1)).extracting(Violation::pointer).containsOnly(pointer);
    }

    static Stream<Arguments> isTakenUpToItsLimitAndRefusedBeyond() {
        return Stream.concat(ofShops(), ofPeople());
    }

    private static Stream<Arguments> ofShops() {
        return Stream.of(
                limit("/brand/spokenName", 60, n -> shop(good().with(brand("Т".repeat(n), "T", "1".repeat(9), "о")))),
                limit("/brand/smsName", 8, n -> shop(good().with(brand("Т", "T".repeat(n), "1".repeat(9), "о")))),
                limit("/brand/phone", 25, n -> shop(good().with(brand("Т", "T", "1".repeat(n), "о")))),
                limit(
                        "/brand/operatorTitle",
                        40,
                        n -> shop(good().with(brand("Т", "T", "1".repeat(9), "о".repeat(n))))),
                limit("/brand/advantages", 5, n -> shop(good().praised(phrases(n)))),
                limit("/brand/advantages/0", 120, n -> shop(good().praised("п".repeat(n), "обмен"))),
                limit("/tariffs/POST/term/to", 120, n -> shop(good().with(Method.POST, tariff(n)))),
                limit("/limits/stockUnknownAfter", 8 * 3_600, n -> shop(good().with(limits(n, 60, 60)))),
                limit("/limits/orderExpiry", 60 * 86_400, n -> shop(good().with(limits(60, n, 60)))),
                limit("/limits/prepaymentTerm", 30 * 86_400, n -> shop(good().with(limits(60, 60, n)))),
                limit("/limits/personsMax", 100, n -> shop(good().with(limits(60, 60, 60, n)))),
                limit(
                        "/personalMonths",
                        120,
                        n -> ShopRules.violations(new ShopId("tribuna"), ShopParts.keeping(good().made(), n))),
                limit(
                        "/storefront/paymentAddress",
                        200,
                        n -> shop(good().payingAt("https://a.ru/{order}" + "a".repeat(n - 20)))));
    }

    private static Stream<Arguments> ofPeople() {
        return Stream.of(
                limit("/members/0/id", 64, n -> person("a".repeat(n), "А", "Л", Set.of())),
                limit("/members/0/given", 60, n -> person("anna", "А".repeat(n), "Л", Set.of())),
                limit("/members/0/surname", 60, n -> person("anna", "А", "Л".repeat(n), Set.of())),
                limit("/members/0/skills", 40, n -> person("anna", "А", "Л", Set.of("с".repeat(n)))),
                limit("/members/0/skills", 50, n -> person("anna", "А", "Л", skills(n))));
    }

    private static Arguments limit(String pointer, int most, IntFunction<List<Violation>> violations) {
        return arguments(pointer, most, violations);
    }

    private static List<Violation> shop(Settings settings) {
        return ShopRules.violations(new ShopId("tribuna"), settings.made());
    }

    private static List<Violation> person(String id, String given, String surname, Set<String> skills) {
        var member = new Member(new OperatorId(id), given, surname, Set.of("operator"), skills);
        return StaffRules.violations(new Personnel(List.of(member)), Optional.empty(), "RUB");
    }

    private static Brand brand(String spokenName, String smsName, String phone, String operatorTitle) {
        return new Brand(spokenName, smsName, phone, "#b3122a", operatorTitle);
    }

    private static Tariff tariff(int days) {
        return new Tariff(rub(35_000), null, new WorkingDays(5, days), List.of(PaymentMethod.LINK), null);
    }

    private static Limits limits(int stockSeconds, int expirySeconds, int prepaymentSeconds) {
        return limits(stockSeconds, expirySeconds, prepaymentSeconds, 1);
    }

    private static Limits limits(int stockSeconds, int expirySeconds, int prepaymentSeconds, int persons) {
        return new Limits(
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofSeconds(stockSeconds),
                Duration.ofSeconds(expirySeconds),
                Duration.ofSeconds(prepaymentSeconds),
                true,
                persons);
    }

    private static String[] phrases(int count) {
        return IntStream.range(0, count).mapToObj(number -> "довод " + number).toArray(String[]::new);
    }

    private static Set<String> skills(int count) {
        return IntStream.range(0, count).mapToObj(number -> "s" + number).collect(Collectors.toSet());
    }
}
