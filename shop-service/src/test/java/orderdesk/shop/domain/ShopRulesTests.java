package orderdesk.shop.domain;

import static orderdesk.shop.domain.Settings.good;
import static orderdesk.shop.domain.Settings.limits;
import static orderdesk.shop.domain.Settings.rub;
import static orderdesk.shop.domain.Settings.tariff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent.WhenUnreachable;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings.Brand;
import orderdesk.contracts.shop.ShopSettings.RetryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopRulesTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void goodSettingsAreAccepted() {
        assertThat(violations(good())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "shop-2", "a234567890123456789012345678901"})
    void codesOfShopsAreShortAndPlain(String code) {
        assertThat(ShopRules.violations(new ShopId(code), good().made())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Shop", "2shop", "tribuna/people", "a2345678901234567890123456789012", "магазин"})
    void otherCodesAreRefused(String code) {
        assertThat(ShopRules.violations(new ShopId(code), good().made())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tribuna.example/pay/{order}",
                "https://tribuna.example/pay?order={number}#card",
                "https://tribuna.example:8443/{number}/{order}"
            })
    void paymentAddressIsAPageWithAnOrderInIt(String address) {
        assertThat(violations(good().payingAt(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tribuna.example/pay",
                "http://tribuna.example/pay/{order}",
                "javascript:alert({order})",
                "https:///pay/{order}",
                "https://{order}.tribuna.example/pay",
                "https://shop:secret@tribuna.example/{order}",
                "https://tribuna.example/pay/{order}\nBcc: all@b.ru",
                "https://tribuna.example/{order}/{customer}",
                " "
            })
    void otherPaymentAddressesAreRefused(String address) {
        assertThat(violations(good().payingAt(address)))
                .extracting(Violation::pointer)
                .contains("/storefront/paymentAddress")
                .containsOnly("/storefront/paymentAddress");
    }

    @Test
    void shopNeedNotSayWhyOneBuysThere() {
        assertThat(violations(good().praised())).isEmpty();
        assertThat(violations(good().praised("примерка перед оплатой", "обмен за 1 день: «без вопросов»")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "доставка.", "доставка; обмен", "{{shop.phone}}", "доставка\nобмен", " доставка"})
    void advantageThatAScriptCannotSayIsRefused(String phrase) {
        assertThat(violations(good().praised("примерка перед оплатой", phrase)))
                .extracting(Violation::pointer)
                .contains("/brand/advantages/1")
                .containsOnly("/brand/advantages/1");
    }

    @Test
    void oneAdvantageIsTooFewAndEachIsSaidOnce() {
        assertThat(violations(good().praised("примерка"))).hasSize(1);
        assertThat(violations(good().praised("примерка", "примерка")))
                .extracting(Violation::code)
                .containsExactly("repeated");
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String pointer, Settings settings) {
        assertThat(violations(settings)).extracting(Violation::pointer).containsOnly(pointer);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                arguments("/zone", good().in("+03:00", "RUB", "RU")),
                arguments("/zone", good().in("Etc/GMT+3", "RUB", "RU")),
                arguments("/country", good().in("Europe/Moscow", "RUB", "ru")),
                arguments("/brand/spokenName", good().with(brand("«Трибуна»", "Tribuna"))),
                arguments("/brand/spokenName", good().with(brand(" ", "Tribuna"))),
                arguments("/brand/spokenName", good().with(brand("Т".repeat(61), "Tribuna"))),
                arguments("/brand/smsName", good().with(brand("Трибуна", "TribunaRU"))),
                arguments("/brand/phone", good().with(new Brand("Т", "T", "звоните", "#b3122a", "оператор"))),
                arguments("/brand/colour", good().with(new Brand("Т", "T", "88005550122", "red", "оператор"))),
                arguments("/brand/operatorTitle", good().with(new Brand("Т", "T", "88005550122", "#b3122a", ""))),
                arguments("/limits/firstContactBreach", good().with(limits(MINUTE, MINUTE))),
                arguments(
                        "/limits/firstContactBreach",
                        good().with(limits(MINUTE, DAY.multipliedBy(2).plusSeconds(1)))),
                arguments("/limits/firstContactTarget", good().with(limits(MINUTE.minusSeconds(1), DAY))),
                arguments("/retries/attemptsMax", good().with(retries(0, 2))),
                arguments("/retries/attemptsMax", good().with(retries(21, 2))),
                arguments("/retries/busyRetriesMax", good().with(retries(6, 11))),
                arguments("/tariffs/POST/payments", good().with(Method.POST, tariff())),
                arguments("/tariffs/POST/payments/0", good().with(Method.POST, tariff(PaymentMethod.COURIER_CASH))),
                arguments("/tariffs/COURIER/payments/0", good().with(Method.COURIER, tariff(PaymentMethod.ON_RECEIPT))),
                arguments(
                        "/tariffs/POST/payments",
                        good().with(Method.POST, tariff(PaymentMethod.LINK, PaymentMethod.LINK))),
                arguments(
                        "/tariffs/POST/cashOnDeliveryFee",
                        good().with(Method.POST, tariff(rub(1), rub(1), PaymentMethod.LINK))),
                arguments(
                        "/tariffs/POST/cost/minor",
                        good().with(Method.POST, tariff(rub(-1), null, PaymentMethod.LINK))),
                arguments(
                        "/tariffs/POST/cost/currency",
                        good().with(Method.POST, tariff(new Money(1, "KZT"), null, PaymentMethod.LINK))));
    }

    @Test
    void boundsAreInclusive() {
        assertThat(violations(good().with(limits(MINUTE, DAY.multipliedBy(2))).with(retries(20, 10))))
                .isEmpty();
        assertThat(violations(good().with(limits(DAY, DAY.plusSeconds(1))).with(retries(1, 0))))
                .isEmpty();
    }

    private static List<Violation> violations(Settings settings) {
        return ShopRules.violations(new ShopId("tribuna"), settings.made());
    }

    private static Brand brand(String spokenName, String smsName) {
        return new Brand(spokenName, smsName, "8 800 555-01-22", "#b3122a", "оператор");
    }

    private static RetryPolicy retries(int attemptsMax, int busyRetriesMax) {
        return new RetryPolicy(
                attemptsMax,
                Duration.ofMinutes(15),
                Duration.ofHours(3),
                Duration.ofMinutes(5),
                busyRetriesMax,
                WhenUnreachable.CANCEL);
    }
}
