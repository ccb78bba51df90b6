package orderdesk.platform.simulator;

import java.time.Clock;
import java.util.concurrent.Executor;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;

/** Starts a service's core on one machine; called again after every crash. */
@FunctionalInterface
public interface Service {

    Core start(Host host);

    /**
     * What a machine offers to the service that it runs.
     *
     * @param instance unique among all machines that ever ran, for what must not be made twice
     * @param lanes runs tasks beside each other, each on a thread of the machine
     */
    record Host(AggregateStore store, Shops shops, Clock clock, String instance, Executor lanes) {}
}
