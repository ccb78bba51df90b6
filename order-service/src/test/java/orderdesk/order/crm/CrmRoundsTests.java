package orderdesk.order.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.AfterSales;
import orderdesk.order.CrmDesk;
import orderdesk.order.Demo;
import orderdesk.order.Desks;
import orderdesk.order.crm.CrmSettings.CrmShop;
import orderdesk.order.crm.domain.CrmMark;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.order.messaging.OrdersReader;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds with a CRM over real HTTP. */
class CrmRoundsTests {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Cause ANNA = new Cause("anna", "r", null);
    private static final OrderId ORDER = CrmDesk.id(FixedShops.TRIBUNA, 42);

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
        crm = new RetailCrm(shop(CrmServer.KEY), true);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void newOrderIsTakenInOnceHoweverOftenItIsRead() {
        server.has(42, CrmGiven.order("new", 2, ""));

        round();
        server.has(42, CrmGiven.order("new", 2, ""));
        round();

        var placed = store.events(OrderPlaced.class);
        assertThat(placed).extracting(OrderPlaced::orderId).containsExactly(ORDER);
        assertThat(placed.getFirst().externalNumber()).isEqualTo("A-42");
        assertThat(placed.getFirst().terms().lines())
                .extracting(line ->
                        line.sku() + " " + line.quantity() + " " + line.price().minor())
                .containsExactly("SHARF-1 2 84900");
        assertThat(mark().sinceId()).isEqualTo(2);
    }

    @Test
    void everyPageIsReadAndNothingIsSkipped() {
        server.pages(2);
        for (var id = 1; id <= 5; id++) {
            server.has(
                    id,
                    CrmGiven.order("new", 1, "")
                            .replace("\"id\": 42", "\"id\": " + id)
                            .replace("A-42", "A-" + id));
        }

        round();

        assertThat(store.events(OrderPlaced.class)).hasSize(5);
        assertThat(mark().sinceId()).isEqualTo(5);
    }

    @Test
    void whatWasConfirmedIsWrittenBackAndItsEchoIsNothingNew() {
        server.has(42, CrmGiven.order("new", 1, ""));
        round();
        confirmed();

        round();
        round();

        assertThat(server.edits).hasSize(1);
        assertThat(server.edits.getFirst()).startsWith("42 client-confirmed: confirmed by anna");
        assertThat(desks.crm().due(FixedShops.TRIBUNA)).isEmpty();
    }

    @Test
    void cancelledThereIsCancelledHereAndNotSaidBack() {
        server.has(42, CrmGiven.order("new", 1, ""));
        round();
        server.has(42, CrmGiven.order("cancel-other", 1, ""));

        round();
        heard();
        round();

        assertThat(store.events(OrderCancelled.class)).hasSize(1);
        assertThat(server.edits).isEmpty();
    }

    @Test
    void changedThereIsAmendedHere() {
        server.has(42, CrmGiven.order("new", 1, ""));
        round();
        server.has(42, CrmGiven.order("new", 3, ""));

        round();

        assertThat(here().version()).isEqualTo(2);
        assertThat(here().terms().lines().getFirst().quantity()).isEqualTo(3);
    }

    @Test
    void deletedThereIsCancelledHere() {
        server.has(42, CrmGiven.order("new", 1, ""));
        round();
        server.deleted(42);

        round();

        assertThat(here().state()).isInstanceOf(State.Cancelled.class);
    }

    @Test
    void whatCannotBeTakenOverLiesVisiblyAndIsReplayed() {
        server.has(42, CrmGiven.order("new", 1, "").replace("8 912 345-67-89", ""));
        round();

        var problems = desks.crm().problems(FixedShops.TRIBUNA);
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().state().problem()).contains("no-phone");
        assertThat(store.events(OrderPlaced.class)).isEmpty();
        server.has(42, CrmGiven.order("new", 1, ""));
        rounds.replay(FixedShops.TRIBUNA, shop(CrmServer.KEY), crm, 42);

        assertThat(store.events(OrderPlaced.class)).hasSize(1);
        assertThat(desks.crm().problems(FixedShops.TRIBUNA)).isEmpty();
    }

    @Test
    void whatEndedThereBeforeItCameInIsNoProblemAnyMore() {
        server.has(42, CrmGiven.order("new", 1, "").replace("8 912 345-67-89", ""));
        round();
        server.has(42, CrmGiven.order("cancel-other", 1, ""));

        round();

        assertThat(desks.crm().problems(FixedShops.TRIBUNA)).isEmpty();
        assertThat(store.events(OrderPlaced.class)).isEmpty();
    }

    @Test
    void unknownCurrencyDeliveryAndHalfPiecesAreAllNamed() {
        var odd = CrmGiven.order("new", 1, "")
                .replace("\"RUB\"", "\"KZT\"")
                .replace("\"quantity\": 1", "\"quantity\": 1.5")
                .replace("\"courier-x\"", "\"dirigible\"");
        server.has(42, odd);

        round();

        assertThat(desks.crm().problems(FixedShops.TRIBUNA).getFirst().state().problem())
                .contains("currency", "quantity", "dirigible");
    }

    @Test
    void busyCrmIsLeftAloneAsLongAsItAsksAndNothingIsLost() {
        server.has(42, CrmGiven.order("new", 1, ""));
        server.refuses(1, 429);

        round();
        assertThat(mark().trouble()).contains("429");
        assertThat(mark().nextAt()).isEqualTo(clock.instant().plusSeconds(7));
        rounds.round(FixedShops.TRIBUNA, shop(CrmServer.KEY), crm);
        assertThat(server.asked).hasSize(1);
        clock.advance(Duration.ofSeconds(7));
        round();

        assertThat(store.events(OrderPlaced.class)).hasSize(1);
        assertThat(mark().trouble()).isNull();
    }

    @Test
    void writingBackIsTriedAgainWhenTheCrmWasAway() {
        server.has(42, CrmGiven.order("new", 1, ""));
        round();
        confirmed();
        clock.advance(EVERY);
        server.refuses(2, 503);

        rounds.round(FixedShops.TRIBUNA, shop(CrmServer.KEY), crm);
        assertThat(server.edits).isEmpty();
        clock.advance(Duration.ofHours(1));
        rounds.round(FixedShops.TRIBUNA, shop(CrmServer.KEY), crm);
        clock.advance(Duration.ofHours(1));
        rounds.round(FixedShops.TRIBUNA, shop(CrmServer.KEY), crm);

        assertThat(server.edits).hasSize(1);
    }

    @Test
    void statusThatTheCrmDoesNotKnowIsAProblemAndNoEndlessTry() {
        server.has(42, CrmGiven.order("new", 1, ""));
        round();
        desks.orderDesk().cancel(FixedShops.TRIBUNA, ORDER, "v1", "передумали", ANNA);
        heard();

        round();
        round();

        assertThat(desks.crm().problems(FixedShops.TRIBUNA).getFirst().state().refusal())
                .contains("Order is not loaded");
        assertThat(server.asked.stream().filter(each -> each.endsWith("/edit"))).hasSize(1);
    }

    @Test
    void wrongKeyAndPrivateAddressesAreSaidAndNotTriedElsewhere() {
        rounds.round(FixedShops.TRIBUNA, shop("other"), new RetailCrm(shop("other"), true));
        assertThat(mark().trouble()).contains("403");
        clock.advance(Duration.ofHours(1));

        rounds.round(FixedShops.TRIBUNA, shop(CrmServer.KEY), new RetailCrm(shop(CrmServer.KEY), false));
        assertThat(mark().trouble()).contains("https");
        clock.advance(Duration.ofHours(1));
        var inside = new CrmShop(
                URI.create("https://127.0.0.1:1"),
                "k",
                null,
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                null);
        rounds.round(FixedShops.TRIBUNA, inside, new RetailCrm(inside, false));
        assertThat(mark().trouble()).contains("no public address");
        assertThat(shop(CrmServer.KEY).toString()).doesNotContain(CrmServer.KEY);
    }

    private void round() {
        clock.advance(EVERY);
        rounds.round(FixedShops.TRIBUNA, shop(CrmServer.KEY), crm);
    }

    private CrmMark mark() {
        return desks.crm().turns().mark(FixedShops.TRIBUNA);
    }

    private Order here() {
        return desks.orderDesk().find(FixedShops.TRIBUNA, ORDER);
    }

    private void confirmed() {
        AfterSales.confirm(desks, ORDER);
        heard();
    }

    /** What order-service says of itself is read by itself. */
    private void heard() {
        var last = store.events(OrderEvent.class).getLast();
        new OrdersReader(desks.news(), desks.afterSaleNews(), desks.safeOrders(), desks.crm())
                .on(new Received<>(
                        last,
                        "order:" + ORDER + ":9",
                        "order",
                        ORDER.toString(),
                        9,
                        FixedShops.TRIBUNA,
                        ANNA,
                        Demo.NOW));
    }

    private CrmShop shop(String key) {
        return CrmGiven.shop(server.url(), key);
    }
}
