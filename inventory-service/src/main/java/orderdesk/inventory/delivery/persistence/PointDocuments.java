package orderdesk.inventory.delivery.persistence;

import com.mongodb.client.model.geojson.Point;
import com.mongodb.client.model.geojson.Position;
import java.util.Locale;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoint.Status;
import org.bson.Document;

/** A point as it is stored: what is looked for, and beside it the whole point as JSON. */
final class PointDocuments {

    private PointDocuments() {}

    static Document document(ShopId shop, long list, PickupPoint point) {
        var place = point.place();
        var city = place.city();
        return new Document("_id", id(shop, point.carrier(), point.code()))
                .append("shop", shop.value())
                .append("carrier", point.carrier().word())
                .append("list", list)
                .append("status", point.status().name())
                .append("grams", point.terms().maxWeightGrams())
                .append("postalCode", place.postalCode())
                .append("city", city == null ? null : folded(city))
                .append("at", geo(place.point()))
                .append("point", Wire.mapper().writeValueAsString(point));
    }

    /** What a later list has closed says so beside the point. */
    static PickupPoint read(Document document) {
        var point = Wire.mapper().readValue(document.getString("point"), PickupPoint.class);
        return point.as(Status.valueOf(document.getString("status")));
    }

    static Point geo(GeoPoint point) {
        return new Point(new Position(point.longitude(), point.latitude()));
    }

    static String id(ShopId shop, Carrier carrier, String code) {
        return "%s/%s/%s".formatted(shop.value(), carrier.word(), code);
    }

    static String folded(String city) {
        return city.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
