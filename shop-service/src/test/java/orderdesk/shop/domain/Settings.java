package orderdesk.shop.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.confirmation.ConfirmationEvent.WhenUnreachable;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Brand;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.contracts.shop.ShopSettings.RetryPolicy;
import orderdesk.contracts.shop.ShopSettings.Storefront;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import org.jspecify.annotations.Nullable;

/** Acceptable settings of a shop, and small changes to them. */
public record Settings(
        Brand brand,
        String zone,
        String currency,
        String country,
        CallingWindow window,
        Limits limits,
        RetryPolicy retries,
        Map<Method, Tariff> tariffs,
        @Nullable Storefront storefront) {

    static final Brand TRIBUNA = new Brand("Трибуна", "Tribuna", "8 800 555-01-22", "#b3122a", "служба заказов");

    public static Settings good() {
        return new Settings(
                TRIBUNA,
                "Europe/Moscow",
                "RUB",
                "RU",
                window(interval("10:00", "20:30")),
                limits(Duration.ofMinutes(30), Duration.ofHours(1)),
                new RetryPolicy(
                        6,
                        Duration.ofMinutes(15),
                        Duration.ofHours(3),
                        Duration.ofMinutes(5),
                        2,
                        WhenUnreachable.ATTENTION),
                Map.of(Method.POST, tariff(PaymentMethod.ON_RECEIPT)),
                null);
    }

    public ShopSettings made() {
        return new ShopSettings(brand, zone, currency, country, window, limits, retries, tariffs, storefront);
    }

    Settings with(Brand other) {
        return new Settings(other, zone, currency, country, window, limits, retries, tariffs, storefront);
    }

    Settings with(CallingWindow other) {
        return new Settings(brand, zone, currency, country, other, limits, retries, tariffs, storefront);
    }

    Settings with(Limits other) {
        return new Settings(brand, zone, currency, country, window, other, retries, tariffs, storefront);
    }

    Settings with(RetryPolicy other) {
        return new Settings(brand, zone, currency, country, window, limits, other, tariffs, storefront);
    }

    Settings with(Method method, Tariff tariff) {
        return new Settings(
                brand, zone, currency, country, window, limits, retries, Map.of(method, tariff), storefront);
    }

    /** With nobody's word for it where there is none. */
    Settings praised(String... advantages) {
        var said = advantages.length == 0 ? null : List.of(advantages);
        return with(new Brand(
                brand.spokenName(), brand.smsName(), brand.phone(), brand.colour(), brand.operatorTitle(), said));
    }

    Settings payingAt(String address) {
        var front = new Storefront(address, Language.EN);
        return new Settings(brand, zone, currency, country, window, limits, retries, tariffs, front);
    }

    public Settings in(String otherZone, String otherCurrency, String otherCountry) {
        return new Settings(
                brand, otherZone, otherCurrency, otherCountry, window, limits, retries, tariffs, storefront);
    }

    static CallingWindow window(Interval... monday) {
        return new CallingWindow(
                Map.of(DayOfWeek.MONDAY, List.of(monday)),
                Map.of(LocalDate.of(2027, 1, 1), List.of()),
                LocalTime.of(8, 0),
                LocalTime.of(22, 0));
    }

    static Interval interval(String open, String close) {
        return new Interval(LocalTime.parse(open), LocalTime.parse(close));
    }

    static Limits limits(Duration target, Duration breach) {
        return new Limits(target, breach, Duration.ofMinutes(10), Duration.ofDays(7), Duration.ofDays(2), true);
    }

    static Tariff tariff(PaymentMethod... payments) {
        return tariff(rub(35_000), null, payments);
    }

    static Tariff tariff(Money cost, @Nullable Money fee, PaymentMethod... payments) {
        return new Tariff(cost, null, new WorkingDays(5, 9), List.of(payments), fee);
    }

    static Money rub(long minor) {
        return new Money(minor, "RUB");
    }
}
