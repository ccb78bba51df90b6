package orderdesk.platform.simulator;

import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.NotAcknowledged;
import orderdesk.platform.simulator.Faults.Kind;

/** The connection of one machine to the broker, with all that can happen on the way there and back. */
final class BrokerLine implements Broker {

    private final Machine machine;
    private final Machine network;
    private final SimulatedBroker broker;
    private final Faults faults;

    /** @param network carries what is under way, also when its sender is dead */
    BrokerLine(Machine machine, Machine network, SimulatedBroker broker, Faults faults) {
        this.machine = machine;
        this.network = network;
        this.broker = broker;
        this.faults = faults;
    }

    @Override
    public void publish(Announcement announcement) {
        machine.step("publish", announcement.id());
        if (broker.isDown() || faults.strike(Kind.NOT_PUBLISHED)) {
            throw lost(announcement);
        }
        if (faults.strike(Kind.PUBLISHED_LATE)) {
            network.start(() -> late(announcement));
            throw lost(announcement);
        }
        broker.append(announcement);
        machine.step("published", announcement.id());
        if (faults.strike(Kind.ACK_LOST)) {
            throw lost(announcement);
        }
    }

    private void late(Announcement announcement) {
        for (var i = 0; i < 5; i++) {
            network.step("publish is late", announcement.id());
        }
        if (!broker.isDown()) {
            broker.append(announcement);
        }
    }

    private NotAcknowledged lost(Announcement announcement) {
        machine.note("not acknowledged", announcement.id());
        return new NotAcknowledged(announcement.id(), null);
    }
}
