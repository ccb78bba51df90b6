package orderdesk.platform.simulator;

import java.util.function.UnaryOperator;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.inbox.port.ParkingLot;

/**
 * Breaks the protocol on purpose, to show that the simulator finds it: wraps what a machine gets.
 *
 */
record Sabotage(
        UnaryOperator<Documents> documents, UnaryOperator<Broker> broker, UnaryOperator<ParkingLot> parkingLot) {

    static final Sabotage NONE =
            new Sabotage(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());
}
