package orderdesk.inventory.delivery.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.contracts.shared.ShopId;

/** The pickup points of all shops. Lists are numbered: what an older one still writes is refused by its number. */
public interface PickupPoints {

    /** Points further away are nobody's nearest. */
    double METRES_MAX = 300_000;

    /** Adds or replaces what no later list has said. */
    void put(ShopId shop, long list, Collection<PickupPoint> points);

    /** Closes those of the carrier that are not in this list, nor in a later one. */
    void closeOthers(ShopId shop, Carrier carrier, long list);

    /** Points of the carrier that are not {@link PickupPoint.Status#CLOSED}. */
    long count(ShopId shop, Carrier carrier);

    Optional<PickupPoint> find(ShopId shop, Carrier carrier, String code);

    /** The fitting ones, the nearest first. */
    List<Near> near(ShopId shop, GeoPoint from, Wanted wanted, int limit);

    /** The middle of what is known there: where to look from, when only this is known of an address. */
    Optional<GeoPoint> middleOfPostalCode(ShopId shop, String postalCode);

    /** As {@link #middleOfPostalCode}; capital letters do not count. */
    Optional<GeoPoint> middleOfCity(ShopId shop, String city);

    record Near(PickupPoint point, double metres) {}
}
