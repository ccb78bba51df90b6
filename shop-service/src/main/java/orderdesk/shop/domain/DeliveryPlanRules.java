package orderdesk.shop.domain;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.shop.DeliveryRules.Regional;
import orderdesk.contracts.shop.DeliveryRules.SlotHours;
import orderdesk.contracts.shop.DeliveryRules.SlotPlan;
import orderdesk.contracts.shop.ShopSettings;
import org.jspecify.annotations.Nullable;

/** What a shop may say of where and when it delivers (R044). */
final class DeliveryPlanRules {

    static final int REGIONS_MAX = 100;
    static final int HOURS_MAX = 8;
    static final int FIRST_AFTER_MAX = 30;

    private static final int HOURS_MINUTES_MIN = 30;
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private final Findings findings;
    private final ShopSettings shop;

    private DeliveryPlanRules(Findings findings, ShopSettings shop) {
        this.findings = findings;
        this.shop = shop;
    }

    static void check(Findings findings, ShopSettings shop) {
        var delivery = shop.delivery();
        if (delivery == null) {
            return;
        }
        var rules = new DeliveryPlanRules(findings, shop);
        rules.minute("/delivery/cutOff", delivery.cutOff());
        rules.slots("/delivery/slots", delivery.slots());
        findings.range("/delivery/regions", delivery.regions().size(), 0, REGIONS_MAX);
        delivery.regions().forEach((region, its) -> rules.region("/delivery/regions/" + region, region, its));
    }

    private void region(String at, String region, Regional its) {
        findings.form(at, region, REGION, "An ISO 3166-2 code, as RU-SPE.");
        its.tariffs()
                .forEach((method, tariff) ->
                        TariffRules.tariff(findings, at + "/tariffs/" + method, method, tariff, shop.currency()));
        its.tariffs()
                .keySet()
                .forEach(method -> findings.require(
                        shop.tariffs().containsKey(method) && !its.without().contains(method),
                        at + "/tariffs/" + method,
                        "method",
                        "Of a method that the shop has, and that reaches the region."));
        findings.require(
                Set.copyOf(its.without()).size() == its.without().size(),
                at + "/without",
                "duplicate",
                "Each method once.");
        findings.require(
                shop.tariffs().keySet().stream()
                        .anyMatch(method -> !its.without().contains(method)),
                at + "/without",
                "unreachable",
                "One way of delivery at least reaches every region.");
        slots(at + "/slots", its.slots());
    }

    private void slots(String at, @Nullable SlotPlan plan) {
        if (plan == null) {
            return;
        }
        findings.require(shop.tariffs().containsKey(Method.COURIER), at, "method", "Only where the shop has couriers.");
        findings.range(at + "/firstAfter", plan.firstAfter(), 0, FIRST_AFTER_MAX);
        findings.require(
                plan.week().values().stream().anyMatch(day -> !day.isEmpty()),
                at + "/week",
                "never",
                "On one day of the week at least: leave the plan out where couriers come at any time.");
        plan.week().forEach((day, hours) -> day(at + "/week/" + day, hours));
    }

    /** They may overlap: ten to two, and noon to four. */
    private void day(String at, List<SlotHours> all) {
        findings.range(at, all.size(), 0, HOURS_MAX);
        for (var i = 0; i < all.size(); i++) {
            var hours = all.get(i);
            minute(at + "/" + i + "/from", hours.from());
            minute(at + "/" + i + "/to", hours.to());
            findings.require(
                    minutes(hours.to()) - minutes(hours.from()) >= HOURS_MINUTES_MIN,
                    at + "/" + i,
                    "length",
                    "%d minutes at least, within one day.".formatted(HOURS_MINUTES_MIN));
            findings.require(
                    i == 0 || hours.from().isAfter(all.get(i - 1).from()),
                    at + "/" + i + "/from",
                    "order",
                    "In order.");
        }
    }

    private void minute(String at, LocalTime time) {
        findings.require(time.getSecond() == 0 && time.getNano() == 0, at, "form", "Whole minutes, as 15:00.");
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
