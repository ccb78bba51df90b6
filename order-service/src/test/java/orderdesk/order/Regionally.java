package orderdesk.order;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.shop.DeliveryRules;
import orderdesk.contracts.shop.DeliveryRules.Regional;
import orderdesk.contracts.shop.DeliveryRules.SlotHours;
import orderdesk.contracts.shop.DeliveryRules.SlotPlan;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import orderdesk.platform.testing.FixedShops;

/** A shop like {@code tribuna} with slots, where the post to Magadan is dearer and no courier goes there. */
public final class Regionally {

    public static final ShopId ID = new ShopId("regional");

    public static final Address MAGADAN =
            new Address("RU", "RU-MAG", "Магадан", null, List.of("ул. Ленина, д. 1"), null);
    public static final Address PETERSBURG =
            new Address("RU", null, null, "190000", List.of("ул. Садовая, д. 1"), null);

    public static final ShopSettings SHOP = FixedShops.tribuna()
            .delivering(new DeliveryRules(
                    LocalTime.of(15, 0),
                    plan(),
                    Map.of("RU-MAG", new Regional(Map.of(Method.POST, dear()), List.of(Method.COURIER), null))));

    private Regionally() {}

    private static SlotPlan plan() {
        var hours = List.of(
                new SlotHours(LocalTime.of(10, 0), LocalTime.of(14, 0)),
                new SlotHours(LocalTime.of(14, 0), LocalTime.of(18, 0)));
        return new SlotPlan(Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> hours)), 1);
    }

    private static Tariff dear() {
        return new Tariff(Demo.rub(70_000), null, new WorkingDays(12, 20), List.of(PaymentMethod.LINK), null);
    }
}
