package orderdesk.platform.inbox;

import orderdesk.platform.inbox.port.ParkingLot;
import orderdesk.platform.testing.LotInMemory;

class LotInMemoryTests extends ParkingLotContract {

    @Override
    protected ParkingLot emptyLot() {
        return new LotInMemory();
    }
}
