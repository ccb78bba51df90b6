package orderdesk.inventory.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoints;
import orderdesk.inventory.delivery.domain.Wanted;

/** Passes everything on; a test overrides what is to fail. */
class Forwarding implements PickupPoints {

    private final PickupPoints points;

    Forwarding(PickupPoints points) {
        this.points = points;
    }

    @Override
    public void put(ShopId shop, long list, Collection<PickupPoint> added) {
        points.put(shop, list, added);
    }

    @Override
    public void closeOthers(ShopId shop, Carrier carrier, long list) {
        points.closeOthers(shop, carrier, list);
    }

    @Override
    public long count(ShopId shop, Carrier carrier) {
        return points.count(shop, carrier);
    }

    @Override
    public Optional<PickupPoint> find(ShopId shop, Carrier carrier, String code) {
        return points.find(shop, carrier, code);
    }

    @Override
    public List<Near> near(ShopId shop, GeoPoint from, Wanted wanted, int limit) {
        return points.near(shop, from, wanted, limit);
    }

    @Override
    public Optional<GeoPoint> middleOfPostalCode(ShopId shop, String postalCode) {
        return points.middleOfPostalCode(shop, postalCode);
    }

    @Override
    public Optional<GeoPoint> middleOfCity(ShopId shop, String city) {
        return points.middleOfCity(shop, city);
    }
}
