package orderdesk.order.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import orderdesk.platform.delivery.Deliveries;
import orderdesk.platform.delivery.Slots;
import org.jspecify.annotations.Nullable;

/**
 * One way of delivery, as it is possible now for one customer.
 *
 * @param region ISO 3166-2; absent where the address does not tell, and what counts elsewhere is named
 * @param zone of the customer, in which slots are
 * @param ready when all goods are at the shop, as far as it is known; now where they are there
 * @param tariff absent where the method does not reach him
 * @param anyTime a courier comes whenever one likes
 * @param slots the first ones in which a courier can come
 * @param earliest when it arrives by the tariff's term, on the shop's working days; absent for couriers
 */
public record DeliveryOffer(
        Method method,
        @Nullable String region,
        String zone,
        Instant ready,
        @Nullable Tariff tariff,
        boolean anyTime,
        List<Slot> slots,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) {

    public static final int SLOTS_MAX = 30;

    /** @param ready not before now */
    public static DeliveryOffer of(
            ShopSettings shop, Method method, Address address, String zone, Instant ready, int count) {
        var deliveries = Deliveries.of(shop, address);
        var tariff = deliveries.tariff(method);
        var courier = method == Method.COURIER && tariff.isPresent();
        var slots = courier ? deliveries.slots(ZoneId.of(zone)) : Optional.<Slots>empty();
        return new DeliveryOffer(
                method,
                deliveries.region(),
                zone,
                ready,
                tariff.orElse(null),
                courier && slots.isEmpty(),
                slots.map(its -> its.next(ready, count)).orElse(List.of()),
                arrives(deliveries, method, tariff, ready, true),
                arrives(deliveries, method, tariff, ready, false));
    }

    /**
     * Of the goods of an order, as an amendment would judge it.
     *
     * @param elsewhere where it would go instead; absent for where it goes
     */
    public static DeliveryOffer of(
            Order order,
            Method method,
            @Nullable Address elsewhere,
            ShopSettings shop,
            CustomerZones zones,
            Instant now,
            int count) {
        var terms = order.terms();
        var address = elsewhere == null ? terms.delivery().address() : elsewhere;
        var zone = elsewhere == null ? terms.customer().zone() : Contacts.zoneAt(terms, elsewhere, zones, shop);
        return of(shop, method, address, zone.id(), order.ready(now), count);
    }

    private static @Nullable LocalDate arrives(
            Deliveries deliveries, Method method, Optional<Tariff> tariff, Instant ready, boolean earliest) {
        return tariff.filter(_ -> method != Method.COURIER)
                .map(its -> earliest ? its.term().from() : its.term().to())
                .flatMap(days -> deliveries.leaves(ready).flatMap(day -> deliveries.after(day, days)))
                .orElse(null);
    }
}
