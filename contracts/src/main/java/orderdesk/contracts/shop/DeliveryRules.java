package orderdesk.contracts.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import org.jspecify.annotations.Nullable;

/**
 * When a shop's goods can be with a customer, and what is otherwise in single regions (R044).
 *
 * @param cutOff in the shop's time: what is agreed before it leaves on the same working day, from it on the next
 * @param slots when a courier comes, wherever no region says otherwise; absent: at any time that is named
 * @param regions by ISO 3166-2 code, as RU-MOW
 */
public record DeliveryRules(LocalTime cutOff, @Nullable SlotPlan slots, Map<String, Regional> regions) {

    public DeliveryRules {
        regions = regions == null ? Map.of() : Map.copyOf(regions);
    }

    /** What is otherwise in a region; of none where the region is unknown or nothing is said of it. */
    public Regional in(@Nullable String region) {
        return region == null ? Regional.AS_ELSEWHERE : regions.getOrDefault(region, Regional.AS_ELSEWHERE);
    }

    /**
     * When a courier comes.
     *
     * @param week in the customer's own time, each day's in order; a day that is absent has none
     * @param firstAfter working days of the shop from the day that the goods leave; 0 is the same day
     */
    public record SlotPlan(Map<DayOfWeek, List<SlotHours>> week, int firstAfter) {

        public List<SlotHours> on(LocalDate date) {
            return week.getOrDefault(date.getDayOfWeek(), List.of());
        }
    }

    /** From when till when, of one day. */
    public record SlotHours(LocalTime from, LocalTime to) {

        /** Whether all of a narrower time is in it. */
        public boolean holds(LocalTime start, LocalTime end) {
            return !start.isBefore(from) && !end.isAfter(to);
        }
    }

    /**
     * What is otherwise in one region; what is absent is as elsewhere.
     *
     * @param tariffs in place of the shop's, each as a whole
     * @param without methods that do not reach it
     */
    public record Regional(
            Map<Delivery.Method, Tariff> tariffs,
            List<Delivery.Method> without,
            @Nullable SlotPlan slots) {

        static final Regional AS_ELSEWHERE = new Regional(Map.of(), List.of(), null);

        public Regional {
            tariffs = tariffs == null ? Map.of() : Map.copyOf(tariffs);
            without = without == null ? List.of() : List.copyOf(without);
        }
    }
}
