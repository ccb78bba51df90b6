package orderdesk.platform.simulator;

import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.DocumentsContract;
import orderdesk.platform.aggregate.port.HistoryContract;
import orderdesk.platform.inbox.ParkingLotContract;
import orderdesk.platform.inbox.port.ParkingLot;
import org.junit.jupiter.api.Nested;

/** The simulated servers keep the contracts of the real ones, or the simulator lies. */
class SimulatedServersTests {

    @Nested
    class DocumentsTests extends DocumentsContract {

        @Override
        protected Documents opened() {
            return documents();
        }
    }

    @Nested
    class HistoryTests extends HistoryContract {

        @Override
        protected Documents opened() {
            return documents();
        }
    }

    @Nested
    class ParkingLotTests extends ParkingLotContract {

        @Override
        protected ParkingLot emptyLot() {
            var database = database();
            return new SimulatedParkingLot(new SteadyLine(database), database);
        }
    }

    private static Documents documents() {
        var database = database();
        return new SimulatedDocuments(new SteadyLine(database), database.collection("bells"));
    }

    private static SimulatedDatabase database() {
        return new SimulatedDatabase("test", (_, _, _) -> {});
    }
}
