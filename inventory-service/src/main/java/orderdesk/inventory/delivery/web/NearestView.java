package orderdesk.inventory.delivery.web;

import java.util.List;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.inventory.delivery.PickupDesk.By;
import orderdesk.inventory.delivery.PickupDesk.Nearest;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoints.Near;

/**
 * Points around a customer, the nearest first.
 *
 * @param by what his position was taken from
 */
record NearestView(By by, GeoPoint from, List<Around> points) {

    static NearestView of(Nearest nearest) {
        return new NearestView(
                nearest.by(),
                nearest.from(),
                nearest.points().stream()
                        .map(near -> Around.of(nearest.from(), near))
                        .toList());
    }

    /**
     * @param metres as the crow flies
     * @param bearing degrees from north, clockwise: where to draw it
     */
    record Around(long metres, int bearing, PickupPoint point) {

        static Around of(GeoPoint from, Near near) {
            return new Around(
                    Math.round(near.metres()),
                    bearing(from, near.point().place().point()),
                    near.point());
        }

        /** The initial bearing of the great circle. */
        private static int bearing(GeoPoint from, GeoPoint to) {
            var fromLatitude = Math.toRadians(from.latitude());
            var toLatitude = Math.toRadians(to.latitude());
            var turn = Math.toRadians(to.longitude() - from.longitude());
            var east = Math.sin(turn) * Math.cos(toLatitude);
            var north = Math.cos(fromLatitude) * Math.sin(toLatitude)
                    - Math.sin(fromLatitude) * Math.cos(toLatitude) * Math.cos(turn);
            return Math.floorMod(Math.round(Math.toDegrees(Math.atan2(east, north))), 360);
        }
    }
}
