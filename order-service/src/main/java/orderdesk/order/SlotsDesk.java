package orderdesk.order;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.order.domain.CustomerZones;
import orderdesk.order.domain.DeliveryOffer;
import orderdesk.order.domain.Unacceptable;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

/** When goods can be with a customer: asked before an order is placed, and while its customer is on the line (R044). */
public final class SlotsDesk {

    private final OrderDesk orders;
    private final Shops shops;
    private final CustomerZones zones;
    private final Clock clock;

    SlotsDesk(OrderDesk orders, Shops shops, CustomerZones zones, Clock clock) {
        this.orders = orders;
        this.shops = shops;
        this.zones = zones;
        this.clock = clock;
    }

    /** For goods that are there. */
    public DeliveryOffer at(ShopId shop, Address address, Method method, int count) {
        var settings = settings(shop);
        var zone = zones.of(address, settings.zone()).id();
        return DeliveryOffer.of(settings, method, address, zone, clock.instant(), checked(count));
    }

    /**
     * For the goods of an order, which may still have to come.
     *
     * @param method its own, where none is said
     * @param place another than the order's
     * @throws UnknownOrder for an id that is not of this shop
     */
    public DeliveryOffer of(ShopId shop, OrderId id, @Nullable Method method, Place place, int count) {
        var order = orders.find(shop, id);
        var delivery = order.terms().delivery();
        return DeliveryOffer.of(
                order,
                method == null ? delivery.method() : method,
                place.insteadOf(delivery.address()),
                settings(shop),
                zones,
                clock.instant(),
                checked(count));
    }

    /**
     * What is said of a place; nothing of it, for the order's own.
     *
     * @param country the order's, where none is said
     */
    public record Place(
            @Nullable String country,
            @Nullable String region,
            @Nullable String city,
            @Nullable String postalCode) {

        @Nullable
        Address insteadOf(Address own) {
            if (Stream.of(country, region, city, postalCode).allMatch(Objects::isNull)) {
                return null;
            }
            return new Address(country == null ? own.country() : country, region, city, postalCode, List.of(), null);
        }
    }

    private ShopSettings settings(ShopId shop) {
        return shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
    }

    private static int checked(int count) {
        if (count < 1 || count > DeliveryOffer.SLOTS_MAX) {
            throw Unacceptable.because("/count", "range", "1 to %d.".formatted(DeliveryOffer.SLOTS_MAX));
        }
        return count;
    }
}
