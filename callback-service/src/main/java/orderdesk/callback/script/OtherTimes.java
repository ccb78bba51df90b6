package orderdesk.callback.script;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.delivery.Deliveries;
import orderdesk.platform.language.Speaker;

/** When a courier could come instead, by the shop's own rules (R047): the two times that are nearest to the agreed one. */
record OtherTimes(ShopSettings shop, Instant now) {

    private static final List<String> NAMES = List.of("one", "two");

    /** The same speaker, who knows {@code one} and {@code two}, as far as there are such times. */
    Speaker known(Speaker speaker, OrderFile order, ZoneId customer) {
        var knowing = speaker;
        var times = of(order, customer);
        for (int i = 0; i < times.size(); i++) {
            var name = NAMES.get(i);
            knowing = knowing.knowing(name, times.get(i))
                    .knowing(name + ".date", times.get(i).date());
        }
        return knowing;
    }

    /** What is packed for its day is at the shop. */
    private List<Slot> of(OrderFile order, ZoneId customer) {
        var agreed = order.agreed();
        var slot = order.slot();
        if (agreed == null || slot == null || agreed.method() != Method.COURIER) {
            return List.of();
        }
        return Optional.of(new Deliveries(shop, agreed.region())).flatMap(its -> its.slots(customer)).stream()
                .flatMap(slots -> slots.nearest(slot, now, NAMES.size() + 1).stream())
                .filter(other -> !overlaps(other, slot))
                .limit(NAMES.size())
                .toList();
    }

    private static boolean overlaps(Slot one, Slot other) {
        return one.date().equals(other.date())
                && one.from().isBefore(other.to())
                && other.from().isBefore(one.to());
    }
}
