package orderdesk.inventory.delivery.persistence;

import orderdesk.contracts.shared.Address.GeoPoint;

/** Distances as the database measures them when it looks for what is near. */
final class Sphere {

    private static final double RADIUS_METRES = 6_378_100;

    private Sphere() {}

    static double metres(GeoPoint one, GeoPoint other) {
        var south = Math.toRadians(one.latitude());
        var north = Math.toRadians(other.latitude());
        var east = Math.toRadians(other.longitude() - one.longitude());
        var half = Math.pow(Math.sin((north - south) / 2), 2)
                + Math.cos(south) * Math.cos(north) * Math.pow(Math.sin(east / 2), 2);
        return 2 * RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
