package orderdesk.shop.domain;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Brand;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.contracts.shop.ShopSettings.RetryPolicy;

/** What the settings of a shop must keep to, because every other service relies on it. */
final class ShopRules {

    /** A slash would meet the id of the shop's people. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern UNQUOTED = Pattern.compile("[^\"«»„“”]*");
    private static final int SMS_NAME_MAX = 8;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** What the law of no country of a shop asks for longer; money and times stay anyway. */
    private static final int PERSONAL_MONTHS_MAX = 120;

    private ShopRules() {}

    static List<Violation> violations(ShopId id, ShopSettings settings) {
        var findings = new Findings();
        findings.form("", id.value(), CODE, "A shop's code is 2 to 31 of a-z, 0-9 and -, a letter first.");
        brand(findings, settings.brand());
        findings.require(
                ZONES.contains(settings.zone()), "/zone", "zone", "An IANA zone of a place, as Europe/Moscow.");
        findings.require(
                CURRENCIES.contains(settings.currency()), "/currency", "currency", "An ISO 4217 code, as RUB.");
        findings.require(COUNTRIES.contains(settings.country()), "/country", "country", "An ISO 3166 code, as RU.");
        WindowRules.check(findings, settings.window());
        limits(findings, settings.limits());
        retries(findings, settings.retries());
        TariffRules.check(findings, settings.tariffs(), settings.currency());
        DeliveryPlanRules.check(findings, settings);
        findings.money("/operatorHour", settings.operatorHour(), settings.currency());
        if (settings.personalMonths() != null) {
            findings.range("/personalMonths", settings.personalMonths(), 1, PERSONAL_MONTHS_MAX);
        }
        PaymentAddressRules.check(findings, settings.front().paymentAddress());
        return findings.all();
    }

    private static void brand(Findings findings, Brand brand) {
        findings.text("/brand/spokenName", brand.spokenName(), 60);
        findings.form("/brand/spokenName", brand.spokenName(), UNQUOTED, "Without quotation marks: scripts add them.");
        findings.text("/brand/smsName", brand.smsName(), SMS_NAME_MAX);
        findings.form("/brand/phone", brand.phone(), PHONE, "As it is dialled, as 8 800 555-01-22.");
        findings.form("/brand/colour", brand.colour(), COLOUR, "As #rrggbb.");
        findings.text("/brand/operatorTitle", brand.operatorTitle(), 40);
        AdvantageRules.check(findings, brand.advantages());
    }

    private static void limits(Findings findings, Limits limits) {
        findings.range("/limits/firstContactTarget", limits.firstContactTarget(), MINUTE, DAY);
        findings.range("/limits/firstContactBreach", limits.firstContactBreach(), MINUTE, DAY.multipliedBy(2));
        findings.require(
                limits.firstContactBreach().compareTo(limits.firstContactTarget()) > 0,
                "/limits/firstContactBreach",
                "order",
                "Later than the target.");
        findings.range("/limits/stockUnknownAfter", limits.stockUnknownAfter(), MINUTE, HOUR.multipliedBy(8));
        findings.range("/limits/orderExpiry", limits.orderExpiry(), MINUTE, DAY.multipliedBy(60));
        findings.range("/limits/prepaymentTerm", limits.prepaymentTerm(), MINUTE, DAY.multipliedBy(30));
        findings.range("/limits/personsMax", limits.persons(), 1, 100);
    }

    private static void retries(Findings findings, RetryPolicy retries) {
        findings.range("/retries/attemptsMax", retries.attemptsMax(), 1, 20);
        findings.range("/retries/firstRetryAfter", retries.firstRetryAfter(), MINUTE, DAY);
        findings.range("/retries/otherPartOfDayAfter", retries.otherPartOfDayAfter(), MINUTE, DAY);
        findings.range("/retries/busyRetryAfter", retries.busyRetryAfter(), MINUTE, HOUR.multipliedBy(2));
        findings.range("/retries/busyRetriesMax", retries.busyRetriesMax(), 0, 10);
    }
}
