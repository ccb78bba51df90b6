package orderdesk.order.domain;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import orderdesk.platform.delivery.Deliveries;
import org.jspecify.annotations.Nullable;

/** What it costs to bring goods to an address, and how long it takes: by the tariff of its region. */
public record Carriage(ShopSettings shop) {

    /**
     * Where a method does not reach a region, the shop's own tariff counts: its storefront sold it so, and the customer is
     * offered another way on the call.
     *
     * @return nothing where the shop has no such method at all
     */
    public Optional<Tariff> tariff(Method method, Address address) {
        return Deliveries.of(shop, address)
                .tariff(method)
                .or(() -> Optional.ofNullable(shop.tariffs().get(method)));
    }

    /** A courier comes at a time, and has no term. */
    public @Nullable WorkingDays usualTerm(Method method, Address address) {
        return method == Method.COURIER
                ? null
                : tariff(method, address).map(Tariff::term).orElse(null);
    }

    /** By today's tariff; a method that the shop does not offer is a flaw that the rules name. */
    public Delivery priced(Delivery delivery, List<Line> goods) {
        return tariff(delivery.method(), delivery.address())
                .map(tariff -> Terms.costing(delivery, Reckoning.cost(tariff, goods)))
                .orElse(delivery);
    }

    /** Who moved to another region waits as long as one does there, unless another term was agreed with him. */
    Delivery moved(Delivery delivery, Address from) {
        var usual = usualTerm(delivery.method(), from);
        return usual == null || !usual.equals(delivery.term())
                ? delivery
                : new Delivery(
                        delivery.method(),
                        delivery.address(),
                        delivery.pickupPoint(),
                        delivery.slot(),
                        usualTerm(delivery.method(), delivery.address()),
                        delivery.cost());
    }
}
