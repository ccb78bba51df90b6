package orderdesk.inventory.delivery;

import orderdesk.inventory.delivery.domain.PickupPoints;

class PointsInMemoryTests extends PointsContract {

    final PickupPoints points = new PointsInMemory();

    @Override
    protected PickupPoints points() {
        return points;
    }
}
