package orderdesk.order.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.delivery.Deliveries;

/**
 * What an operator may agree to with a customer: what reaches him, when it can be with him (R044). A storefront's order
 * is kept as it was sold, and what is wrong with it is said before the call.
 */
public final class Feasibility {

    private static final int NAMED = 2;

    private Feasibility() {}

    /** @param ready when all goods are at the shop; not before now */
    public static List<Flaw> flaws(OrderTerms terms, ShopSettings shop, Instant ready) {
        var delivery = terms.delivery();
        var deliveries = Deliveries.of(shop, delivery.address());
        if (!shop.tariffs().containsKey(delivery.method())) {
            return List.of(); // said by the rules of every order
        }
        if (deliveries.tariff(delivery.method()).isEmpty()) {
            var detail = "%s does not reach %s.".formatted(delivery.method(), deliveries.region());
            return List.of(new Flaw("/delivery/method", "delivery-region", detail));
        }
        var wish = delivery.slot();
        return wish == null
                ? List.of()
                : deliveries.slots(ZoneId.of(terms.customer().zone().id())).stream()
                        .filter(slots -> !slots.feasible(wish, ready))
                        .map(slots -> infeasible(slots.nearest(wish, ready, NAMED)))
                        .toList();
    }

    /** What was sold or agreed before is no reason to refuse another change. */
    static List<Flaw> newFlaws(OrderTerms before, OrderTerms after, ShopSettings shop, Instant ready) {
        return handedOver(before, shop).equals(handedOver(after, shop)) ? List.of() : flaws(after, shop, ready);
    }

    private static List<String> handedOver(OrderTerms terms, ShopSettings shop) {
        var delivery = terms.delivery();
        return List.of(
                delivery.method().name(),
                Objects.toString(delivery.slot()),
                Objects.toString(Deliveries.of(shop, delivery.address()).region()));
    }

    private static Flaw infeasible(List<Slot> nearest) {
        var named = nearest.stream()
                .map(slot -> "%s %s-%s".formatted(slot.date(), slot.from(), slot.to()))
                .collect(Collectors.joining(" or "));
        return new Flaw(
                "/delivery/slot",
                "slot-infeasible",
                named.isEmpty() ? "No courier can come." : "No courier can come then; nearest: %s.".formatted(named));
    }
}
