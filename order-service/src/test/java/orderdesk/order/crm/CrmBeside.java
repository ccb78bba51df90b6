package orderdesk.order.crm;

import java.io.IOException;
import java.time.Duration;
import orderdesk.order.Demo;
import orderdesk.order.Desks;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A CRM beside the desk, asked in rounds. */
abstract class CrmBeside {

    static final Duration EVERY = Duration.ofSeconds(15);

    final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    final SimulatedStore store = SimulatedStore.synchronous(clock);
    final Desks desks = Demo.desks(store, clock);
    CrmServer server;
    Crm crm;

    final CrmRounds rounds = new CrmRounds(desks.crm(), desks.crmIntake(), desks.orderDesk(), new FixedShops(), EVERY);

    @BeforeEach
    void server() throws IOException {
        server = new CrmServer();
        crm = new RetailCrm(CrmGiven.shop(server.url(), CrmServer.KEY), true);
    }

    @AfterEach
    void close() {
        server.close();
    }

    void round() {
        clock.advance(EVERY);
        rounds.round(FixedShops.TRIBUNA, CrmGiven.shop(server.url(), CrmServer.KEY), crm);
    }
}
