package orderdesk.inventory.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoint.Status;
import orderdesk.inventory.delivery.domain.PickupPoints;
import orderdesk.inventory.delivery.domain.Wanted;

/** Keeps to {@link PointsContract}, like the real one. */
public final class PointsInMemory implements PickupPoints {

    private static final double EARTH_METRES = 6_378_100;

    private final Map<String, Listed> points = new TreeMap<>();

    @Override
    public void put(ShopId shop, long list, Collection<PickupPoint> added) {
        added.forEach(point -> points.merge(
                id(shop, point.carrier(), point.code()),
                new Listed(shop, list, point),
                (known, next) -> known.list > list ? known : next));
    }

    @Override
    public void closeOthers(ShopId shop, Carrier carrier, long list) {
        points.replaceAll((_, each) -> each.isOf(shop, carrier) && each.list < list
                ? new Listed(shop, each.list, each.point.as(Status.CLOSED))
                : each);
    }

    @Override
    public long count(ShopId shop, Carrier carrier) {
        return points.values().stream()
                .filter(each -> each.isOf(shop, carrier) && each.point.status() != Status.CLOSED)
                .count();
    }

    @Override
    public Optional<PickupPoint> find(ShopId shop, Carrier carrier, String code) {
        return Optional.ofNullable(points.get(id(shop, carrier, code))).map(Listed::point);
    }

    @Override
    public List<Near> near(ShopId shop, GeoPoint from, Wanted wanted, int limit) {
        return points.values().stream()
                .filter(each -> each.shop.equals(shop) && wanted.fits(each.point))
                .map(each ->
                        new Near(each.point, metres(from, each.point.place().point())))
                .filter(near -> near.metres() <= METRES_MAX)
                .sorted(Comparator.comparingDouble(Near::metres))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<GeoPoint> middleOfPostalCode(ShopId shop, String postalCode) {
        return middle(shop, point -> postalCode.equals(point.place().postalCode()));
    }

    @Override
    public Optional<GeoPoint> middleOfCity(ShopId shop, String city) {
        return middle(shop, point -> city.equalsIgnoreCase(point.place().city()));
    }

    private Optional<GeoPoint> middle(ShopId shop, Predicate<PickupPoint> there) {
        var found = points.values().stream()
                .filter(each -> each.shop.equals(shop) && each.point.status() != Status.CLOSED)
                .map(Listed::point)
                .filter(there)
                .map(point -> point.place().point())
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new GeoPoint(
                        found.stream().mapToDouble(GeoPoint::latitude).average().orElseThrow(),
                        found.stream()
                                .mapToDouble(GeoPoint::longitude)
                                .average()
                                .orElseThrow()));
    }

    private static double metres(GeoPoint from, GeoPoint to) {
        var lat = Math.toRadians(to.latitude() - from.latitude()) / 2;
        var lon = Math.toRadians(to.longitude() - from.longitude()) / 2;
        var chord = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * Math.pow(Math.sin(lon), 2);
        return 2 * EARTH_METRES * Math.asin(Math.sqrt(chord));
    }

    private static String id(ShopId shop, Carrier carrier, String code) {
        return shop + "/" + carrier + "/" + code;
    }

    private record Listed(ShopId shop, long list, PickupPoint point) {
        boolean isOf(ShopId whose, Carrier carrier) {
            return shop.equals(whose) && point.carrier() == carrier;
        }
    }
}
