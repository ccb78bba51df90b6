package orderdesk.order.web;

import static orderdesk.order.web.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.util.List;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.order.Demo;
import orderdesk.order.Desks;
import orderdesk.order.messaging.ConfirmationsReader;
import orderdesk.order.messaging.StockReader;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.OrderWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.web.context.WebApplicationContext;

/** A mystery shopper's order beside one like it: no operator can tell them apart, and no back office hears of it. */
@SpringBootTest(classes = OrderWeb.class)
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class MysteryControllerTests {

    private static final Cause CAUSE = new Cause("x", "r", null);

    @Autowired
    private WebApplicationContext service;

    @Autowired
    private Desks desks;

    @Autowired
    private SimulatedClock clock;

    private Calls calls;
    private String manager;

    @BeforeEach
    void calls() {
        calls = new Calls(service);
        manager = Tokens.of(service).of("olga", "tribuna", Role.MANAGER);
    }

    @Test
    void managerMarksItAndReadsTheMark() throws Exception {
        var order = place("one");

        var marked = calls.send(put(mark(order)), manager, "");

        assertThat(marked.getStatus()).isEqualTo(200);
        assertThat(json(marked).at("/by").asString()).isEqualTo("olga");
        assertThat(json(calls.send(put(mark(order)), manager, ""))).isEqualTo(json(marked));
        assertThat(json(calls.send(get(mark(order)), manager, ""))).isEqualTo(json(marked));
        assertThat(calls.send(get(mark(place("two"))), manager, "").getStatus()).isEqualTo(404);
    }

    @Test
    void managerReadsWhichOrdersTriedTheDeskThoseMarkedLastFirst() throws Exception {
        var first = place("one");
        place("ordinary");
        calls.send(put(mark(first)), manager, "");
        clock.advance(Duration.ofSeconds(1));
        var last = place("two");
        calls.send(put(mark(last)), manager, "");

        var page = json(calls.send(get("/v1/mystery-orders?limit=1"), manager, ""));
        var cursor = page.at("/nextCursor").asString();
        var rest = json(calls.send(get("/v1/mystery-orders").param("limit", "1").param("cursor", cursor), manager, ""));

        assertThat(page.at("/items/0/orderId").asString()).isEqualTo(last.toString());
        assertThat(rest.at("/items/0/orderId").asString()).isEqualTo(first.toString());
        assertThat(rest.has("nextCursor")).isFalse();
        var senior = Tokens.of(service).of("galina", "tribuna", Role.SENIOR);
        assertThat(calls.send(get("/v1/mystery-orders"), senior, "").getStatus())
                .isEqualTo(403);
    }

    @Test
    void operatorsAndSeniorsLearnNothing() throws Exception {
        var ordinary = place("ordinary");
        var order = place("mystery");
        calls.send(put(mark(order)), manager, "");
        for (var role : List.of(Role.OPERATOR, Role.SENIOR, Role.STOREFRONT)) {
            var token = Tokens.of(service).of("anna", "tribuna", role);
            assertThat(calls.send(get(mark(order)), token, "").getStatus()).isEqualTo(403);
            assertThat(calls.send(get(mark(ordinary)), token, "").getStatus()).isEqualTo(403);
        }

        agreed(ordinary);
        agreed(order);

        assertThat(shown(order)).isEqualTo(shown(ordinary));
        assertThat(shown(order)).contains("\"CONFIRMED\"").doesNotContainIgnoringCase("myster");
        assertThat(calls.read("/v1/orders").getContentAsString()).doesNotContainIgnoringCase("myster");
    }

    @Test
    void backOfficeNeverHearsOfIt() throws Exception {
        var order = place("mystery");
        calls.send(put(mark(order)), manager, "");
        var ordinary = place("ordinary");
        agreed(order);
        agreed(ordinary);
        clock.advance(Duration.ofSeconds(11));

        var feed = calls.readAsStorefront("/v1/confirmed-orders?limit=100").getContentAsString();

        assertThat(feed).contains(ordinary.toString()).doesNotContain(order.toString());
    }

    @Test
    void whoeverShipsIsNeverToldThatItIsConfirmed() throws Exception {
        var order = place("mystery");
        calls.send(put(mark(order)), manager, "");
        agreed(order);

        for (var role : List.of(Role.STOREFRONT, Role.WAREHOUSE, Role.FINANCE)) {
            var token = Tokens.of(service).of("shop", "tribuna", role);
            for (var uri : List.of("/v1/orders/" + order, "/v1/orders")) {
                assertThat(calls.send(get(uri), token, "").getContentAsString())
                        .contains("\"PLACED\"")
                        .doesNotContain("CONFIRMED", "\"confirmedAt\":\"");
            }
        }
    }

    @Test
    void crmIsOwedNothingForIt() {
        var order = place("mystery");
        desks.mysteries().mark(FixedShops.TRIBUNA, order, CAUSE);
        desks.crm().note(FixedShops.TRIBUNA, order, 7, "7C", link -> link);
        agreed(order);

        desks.crm().heard(received("order", order, "x"), order);

        assertThat(desks.crm()
                        .find(FixedShops.TRIBUNA, order)
                        .orElseThrow()
                        .state()
                        .owed())
                .isNull();
    }

    @Test
    void itIsTooLateOnceItWasConfirmed() throws Exception {
        var order = place("late");
        agreed(order);

        assertThat(calls.send(put(mark(order)), manager, "").getStatus()).isEqualTo(409);
        assertThat(calls.send(get(mark(order)), manager, "").getStatus()).isEqualTo(404);
    }

    private static String mark(OrderId order) {
        return "/v1/orders/" + order + "/mystery";
    }

    /** What an operator reads, without what is every order's own. */
    private String shown(OrderId order) throws Exception {
        var read = calls.read("/v1/orders/" + order);
        assertThat(read.getHeader("ETag")).isEqualTo("\"v1\"");
        var number = json(read).at("/number").asString();
        return read.getContentAsString().replace(order.toString(), "ID").replace(number, "NUMBER");
    }

    private OrderId place(String key) {
        var placed = desks.intake().fromSite(FixedShops.TRIBUNA, Demo.site(), new Once("x", key, "h"), CAUSE);
        return placed.stored().state().id();
    }

    private void agreed(OrderId id) {
        var now = clock.instant();
        var stock = new StockChecked(id, 1, 1, List.of(), List.of(), true, null, now);
        var spoken = new ReadBack(1, Demo.rub(384_700), List.of(), null, "ru-1", FixedShops.ANNA, null, now);
        new StockReader(desks.news(), desks.drafts(), desks.safeOrders()).on(received("inventory", id, stock));
        new ConfirmationsReader(desks.news(), desks.safeOrders())
                .on(received("confirmation", id, new CustomerReached(id, Answer.AGREED, spoken, null, now)));
    }

    private <E> Received<E> received(String source, OrderId id, E event) {
        var name = "%s:%s:1".formatted(source, id);
        return new Received<>(event, name, source, id.toString(), 1, FixedShops.TRIBUNA, CAUSE, clock.instant());
    }
}
