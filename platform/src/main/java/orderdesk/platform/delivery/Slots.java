package orderdesk.platform.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shop.DeliveryRules.SlotPlan;

/**
 * When a courier can come to one customer: in the plan's hours of his own calendar, once the goods have left the shop
 * and its days on the way are over; never on a holiday.
 *
 * <p><b>Guarantees.</b> What {@link #next} and {@link #nearest} name is {@link #feasible} for the same readiness. The
 * later goods are ready, the less is feasible, and nothing that was not.
 */
public final class Slots {

    /** From the first day that is possible. */
    static final int HORIZON_DAYS = 60;

    private static final int AROUND_DAYS = 14;

    private final Deliveries deliveries;
    private final SlotPlan plan;
    private final ZoneId customer;

    Slots(Deliveries deliveries, SlotPlan plan, ZoneId customer) {
        this.deliveries = deliveries;
        this.plan = plan;
        this.customer = customer;
    }

    /**
     * The first ones, in order.
     *
     * @param ready when all goods are at the shop; not before now
     * @param count fewer where the plan has fewer within {@value #HORIZON_DAYS} days
     */
    public List<Slot> next(Instant ready, int count) {
        return first(ready).stream()
                .flatMap(first -> between(first, first.plusDays(HORIZON_DAYS), ready))
                .limit(count)
                .toList();
    }

    /** Whether a courier can come then: all of it within one of the plan's hours. */
    public boolean feasible(Slot wish, Instant ready) {
        return first(ready).filter(first -> !wish.date().isBefore(first)).isPresent()
                && !deliveries.isHoliday(wish.date())
                && plan.on(wish.date()).stream().anyMatch(hours -> hours.holds(wish.from(), wish.to()))
                && start(wish).isAfter(ready);
    }

    /** Those that begin nearest to a wish, in order of time. */
    public List<Slot> nearest(Slot wish, Instant ready, int count) {
        return first(ready)
                .map(first -> later(first, wish.date().minusDays(AROUND_DAYS)))
                .map(from -> between(from, from.plusDays(HORIZON_DAYS), ready)
                        .sorted(Comparator.comparing(slot -> away(slot, wish)))
                        .limit(count)
                        .sorted(Comparator.comparing(this::start))
                        .toList())
                .orElse(List.of());
    }

    private Optional<LocalDate> first(Instant ready) {
        return deliveries.leaves(ready).flatMap(day -> deliveries.after(day, plan.firstAfter()));
    }

    private Stream<Slot> between(LocalDate from, LocalDate until, Instant ready) {
        return from.datesUntil(until)
                .filter(date -> !deliveries.isHoliday(date))
                .flatMap(date -> plan.on(date).stream().map(hours -> new Slot(date, hours.from(), hours.to())))
                .filter(slot -> start(slot).isAfter(ready));
    }

    private Duration away(Slot slot, Slot wish) {
        return Duration.between(start(wish), start(slot)).abs();
    }

    /** An hour that daylight saving skips begins when the clocks have moved on. */
    private Instant start(Slot slot) {
        return LocalDateTime.of(slot.date(), slot.from()).atZone(customer).toInstant();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
