package orderdesk.inventory.delivery.domain;

import java.util.List;
import orderdesk.contracts.shared.Address.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A place at which a parcel is given out, of whatever carrier (R018).
 *
 * @param code the carrier's own, unique within him: what an order names
 * @param directions as the carrier describes the way: never to be shown unescaped
 */
public record PickupPoint(
        Carrier carrier,
        String code,
        Kind kind,
        String name,
        Place place,
        OpeningHours hours,
        Terms terms,
        Status status,
        List<String> phones,
        @Nullable String directions) {

    public PickupPoint {
        phones = List.copyOf(phones);
    }

    public PickupPoint as(Status other) {
        return new PickupPoint(carrier, code, kind, name, place, hours, terms, other, phones, directions);
    }

    public enum Kind {
        COUNTER,
        LOCKER,
        POST_OFFICE,
        SHOP
    }

    public enum Status {
        OPEN,
        CLOSED_FOR_NOW,
        /** Also: in the carrier's last list it was no more. */
        CLOSED
    }

    /**
     * @param country ISO 3166-1 alpha-2
     * @param address street and house, as the carrier writes them
     */
    public record Place(
            String country,
            @Nullable String city,
            @Nullable String postalCode,
            String address,
            GeoPoint point,
            @Nullable String metro) {}

    /**
     * @param cash taken for the parcel on delivery; with {@code card} false too, it is paid before
     * @param maxWeightGrams of one parcel; absent: nobody says
     */
    public record Terms(
            boolean cash,
            boolean card,
            boolean fitting,
            @Nullable Integer maxWeightGrams) {}
}
