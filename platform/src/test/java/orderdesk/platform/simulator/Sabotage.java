package orderdesk.platform.simulator;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.inbox.port.ParkingLot;

/**
 * Breaks the protocol on purpose, to show that the simulator finds it: wraps what a machine gets.
 *
 * @param documents is given the machine's broker too
 */
record Sabotage(
        BiFunction<Documents, Broker, Documents> documents,
        UnaryOperator<Broker> broker,
        UnaryOperator<ParkingLot> parkingLot) {

    static final Sabotage NONE =
            new Sabotage((documents, _) -> documents, UnaryOperator.identity(), UnaryOperator.identity());

    static Sabotage of(BiFunction<Documents, Broker, Documents> documents) {
        return new Sabotage(documents, NONE.broker, NONE.parkingLot);
    }

    static Sabotage ofBroker(UnaryOperator<Broker> broker) {
        return new Sabotage(NONE.documents, broker, NONE.parkingLot);
    }

    static Sabotage ofParkingLot(UnaryOperator<ParkingLot> parkingLot) {
        return new Sabotage(NONE.documents, NONE.broker, parkingLot);
    }
}
