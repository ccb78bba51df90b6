package orderdesk.inventory.delivery.carrier;

import orderdesk.contracts.shared.Wire;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;
import tools.jackson.core.JacksonException;

/** The shop's own points, as this service shows them. */
final class OwnForm implements PointForm {

    @Override
    public String within() {
        return "";
    }

    @Override
    public PickupPoint point(Part part) {
        part.needed("code");
        part.needed("name");
        part.part("place").needed("address");
        var at = part.part("place").part("point");
        at.point("latitude", "longitude");
        try {
            var point = Wire.mapper().treeToValue(part.json(), PickupPoint.class);
            if (point.carrier() != Carrier.OWN) {
                throw new Unusable("carrier is not OWN");
            }
            return point;
        } catch (JacksonException e) {
            throw new Unusable("not of the form of a point: " + e.getPathReference());
        }
    }
}
