package orderdesk.platform.delivery;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.shop.DeliveryRules;
import orderdesk.contracts.shop.DeliveryRules.Regional;
import orderdesk.contracts.shop.DeliveryRules.SlotHours;
import orderdesk.contracts.shop.DeliveryRules.SlotPlan;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.testing.FixedShops;

/** The shop in Moscow delivers on the day after, 10-14 and 14-18, what is agreed before three o'clock. */
final class Plans {

    static final LocalTime THREE = LocalTime.of(15, 0);

    private Plans() {}

    static ShopSettings shop(int firstAfter) {
        var regions = Map.of(
                "RU-MAG", new Regional(Map.of(), List.of(Method.COURIER), null),
                "RU-SPE", new Regional(Map.of(), List.of(), plan(3, hours(18, 22))));
        return FixedShops.tribuna()
                .delivering(new DeliveryRules(THREE, plan(firstAfter, hours(10, 14), hours(14, 18)), regions));
    }

    static SlotPlan plan(int firstAfter, SlotHours... hours) {
        var week = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> List.of(hours)));
        return new SlotPlan(week, firstAfter);
    }

    static SlotHours hours(int from, int to) {
        return new SlotHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
