package orderdesk.platform.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shop.DeliveryRules;
import orderdesk.contracts.shop.DeliveryRules.SlotPlan;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import org.jspecify.annotations.Nullable;

/**
 * What a shop offers where one customer lives.
 *
 * @param region ISO 3166-2; absent where the address does not tell, and what counts elsewhere counts there
 */
public record Deliveries(ShopSettings shop, @Nullable String region) {

    /** The days on which nothing is worked are asked for no further. */
    private static final int CALENDAR_DAYS = 60;

    public static Deliveries of(ShopSettings shop, Address address) {
        return new Deliveries(shop, Regions.of(address).orElse(null));
    }

    /** @return nothing where the shop does not deliver so */
    public Optional<Tariff> tariff(Method method) {
        var usual = Optional.ofNullable(shop.tariffs().get(method));
        var rules = shop.delivery();
        if (rules == null) {
            return usual;
        }
        var regional = rules.in(region);
        return regional.without().contains(method)
                ? Optional.empty()
                : Optional.ofNullable(regional.tariffs().get(method)).or(() -> usual);
    }

    /** @return nothing where a courier comes at any time, or does not come at all */
    public Optional<Slots> slots(ZoneId customer) {
        var rules = shop.delivery();
        return rules == null || tariff(Method.COURIER).isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(plan(rules)).map(plan -> new Slots(this, plan, customer));
    }

    private @Nullable SlotPlan plan(DeliveryRules rules) {
        var regional = rules.in(region).slots();
        return regional == null ? rules.slots() : regional;
    }

    /**
     * The day on which goods leave the shop that are agreed now: today before the cut-off of a working day, else the next
     * working day. Without rules there is no cut-off.
     *
     * @param ready when they are all there; not before now
     * @return nothing where the shop is shut for long
     */
    public Optional<LocalDate> leaves(Instant ready) {
        var there = ready.atZone(ZoneId.of(shop.zone()));
        var rules = shop.delivery();
        var late = rules != null && !there.toLocalTime().isBefore(rules.cutOff());
        return working(late ? there.toLocalDate().plusDays(1) : there.toLocalDate());
    }

    /** So many working days of the shop after a day. */
    public Optional<LocalDate> after(LocalDate day, int workingDays) {
        var found = Optional.of(day);
        for (int i = 0; i < workingDays; i++) {
            found = found.flatMap(before -> working(before.plusDays(1)));
        }
        return found;
    }

    /** Neither people nor couriers work on it. */
    boolean isHoliday(LocalDate date) {
        var exception = shop.window().exceptions().get(date);
        return exception != null && exception.isEmpty();
    }

    private Optional<LocalDate> working(LocalDate from) {
        return from.datesUntil(from.plusDays(CALENDAR_DAYS))
                .filter(date -> !shop.window().on(date).isEmpty())
                .findFirst();
    }
}
