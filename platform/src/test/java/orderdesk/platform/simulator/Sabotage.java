package orderdesk.platform.simulator;

import java.util.function.UnaryOperator;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.inbox.port.ParkingLot;

/** Breaks the protocol on purpose, to show that the simulator finds it: wraps what a machine gets. */
public record Sabotage(OfDocuments documents, UnaryOperator<Broker> broker, UnaryOperator<ParkingLot> parkingLot) {

    public static final Sabotage NONE =
            new Sabotage((_, documents, _) -> documents, UnaryOperator.identity(), UnaryOperator.identity());

    /** Is given the machine's broker too. */
    @FunctionalInterface
    public interface OfDocuments {
        Documents spoil(AggregateKind<?, ?> kind, Documents documents, Broker broker);
    }

    static Sabotage of(OfDocuments documents) {
        return new Sabotage(documents, NONE.broker, NONE.parkingLot);
    }

    static Sabotage ofBroker(UnaryOperator<Broker> broker) {
        return new Sabotage(NONE.documents, broker, NONE.parkingLot);
    }

    static Sabotage ofParkingLot(UnaryOperator<ParkingLot> parkingLot) {
        return new Sabotage(NONE.documents, NONE.broker, parkingLot);
    }
}
