package orderdesk.order.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.order.Demo;
import orderdesk.order.Desks;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By which way an order was taken in a CRM decides its channel, and whether its customer is owed a call (R057). */
class CrmChannelTests {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);
    private final CrmRounds rounds =
            new CrmRounds(desks.crm(), desks.crmIntake(), desks.orderDesk(), new FixedShops(), EVERY);
    private CrmServer server;
    private Crm crm;

    @BeforeEach
    void server() throws IOException {
        server = new CrmServer();
        crm = new RetailCrm(CrmGiven.shop(server.url(), CrmServer.KEY), true);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void orderThatWasTakenThereByTelephoneIsAgreedAndOthersAreOwedACall() {
        server.has(42, CrmGiven.order("new", 2, "").replaceFirst("\\{", "{\"orderMethod\": \"phone\", "));
        round();
        round();

        var placed = store.events(OrderPlaced.class).getFirst();
        assertThat(placed.channel()).isEqualTo(Channel.PHONE);
        assertThat(store.events(OrderAgreed.class)).hasSize(1);

        server.has(43, other("43", "e-mail"));
        server.has(44, other("44", "one-click"));
        round();

        assertThat(store.events(OrderPlaced.class))
                .extracting(OrderPlaced::channel)
                .containsExactly(Channel.PHONE, Channel.MAIL, Channel.SITE);
        assertThat(store.events(OrderAgreed.class)).hasSize(1);
    }

    private static String other(String id, String method) {
        return CrmGiven.order("new", 1, "")
                .replace("42", id)
                .replaceFirst("\\{", "{\"orderMethod\": \"%s\", ".formatted(method));
    }

    private void round() {
        clock.advance(EVERY);
        rounds.round(FixedShops.TRIBUNA, CrmGiven.shop(server.url(), CrmServer.KEY), crm);
    }
}
