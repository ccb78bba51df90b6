package orderdesk.order.web;

import static orderdesk.order.web.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.order.Demo;
import orderdesk.order.Desks;
import orderdesk.order.messaging.ConfirmationsReader;
import orderdesk.order.messaging.StockReader;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import orderdesk.wire.OrderWeb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = OrderWeb.class)
class ConfirmedOrdersTests {

    private static final Cause CAUSE = new Cause("x", "r", null);

    @Autowired
    WebApplicationContext service;

    @Autowired
    Desks desks;

    @Autowired
    SimulatedClock clock;

    private Calls calls;

    @BeforeEach
    void calls() {
        calls = new Calls(service);
        clock.advance(Duration.ofMinutes(10)); // beyond what an earlier test confirmed
    }

    @Test
    void backOfficeReadsEveryConfirmedOrderOnceByItsCursor() throws Exception {
        var cursor = end();
        var first = confirmed();
        clock.advance(Duration.ofSeconds(1));
        var second = confirmed();
        clock.advance(Duration.ofSeconds(11));

        var page = json(calls.readAsStorefront("/v1/confirmed-orders?limit=1&cursor=" + cursor));
        var next = json(calls.readAsStorefront(
                "/v1/confirmed-orders?cursor=" + page.at("/nextCursor").asString()));

        assertThat(page.at("/items/0/id").asString()).isEqualTo(first);
        assertThat(next.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(next.at("/items")).hasSize(1);
    }

    @Test
    void cursorDoesNotRunAheadOfWritesThatAreUnderWay() throws Exception {
        var cursor = end();
        confirmed();

        assertThat(json(calls.readAsStorefront("/v1/confirmed-orders?cursor=" + cursor))
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void orderThatIsOnlyPlacedIsNotAmongThem() throws Exception {
        var cursor = end();
        place();
        clock.advance(Duration.ofSeconds(11));

        assertThat(json(calls.readAsStorefront("/v1/confirmed-orders?cursor=" + cursor))
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void followerHearsOfAConfirmationAndResumesWhereHeLeft() throws Exception {
        var stream = follow(null);
        var order = confirmed();
        await().until(() -> stream.getContentAsString().contains(order));
        var lastId = stream.getContentAsString()
                .lines()
                .filter(line -> line.startsWith("id:"))
                .reduce((_, last) -> last)
                .orElseThrow()
                .substring(3);
        clock.advance(Duration.ofSeconds(30));
        var missed = confirmed();

        var resumed = follow(lastId);

        await().until(() -> resumed.getContentAsString().contains(missed));
    }

    @Test
    void idThatIsNoneIsRefused() throws Exception {
        var answer = Http.of(service)
                .perform(get("/v1/confirmed-orders/stream")
                        .header("Authorization", calls.storefront())
                        .header("Last-Event-ID", "yesterday"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(400);
    }

    private MockHttpServletResponse follow(@Nullable String lastId) throws Exception {
        var request = get("/v1/confirmed-orders/stream").header("Authorization", calls.storefront());
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return Http.of(service)
                .perform(request)
                .andExpect(request().asyncStarted())
                .andReturn()
                .getResponse();
    }

    /** A cursor after everything that is confirmed so far. */
    private String end() throws Exception {
        confirmed();
        clock.advance(Duration.ofSeconds(11));
        var page = json(calls.readAsStorefront("/v1/confirmed-orders?limit=100"));
        return page.at("/nextCursor").asString();
    }

    private OrderId place() {
        var once = new Once("x", UUID.randomUUID().toString(), "h");
        var placed = desks.intake().fromSite(FixedShops.TRIBUNA, Demo.site(), once, CAUSE);
        return placed.stored().state().id();
    }

    private String confirmed() {
        var id = place();
        var stock = new StockChecked(id, 1, 1, List.of(), List.of(), true, null, clock.instant());
        var spoken =
                new ReadBack(1, Demo.rub(384_700), List.of(), null, "ru-1", FixedShops.ANNA, null, clock.instant());
        new StockReader(desks.news(), desks.drafts(), desks.safeOrders()).on(received("inventory", id, stock));
        new ConfirmationsReader(desks.news(), desks.safeOrders())
                .on(received(
                        "confirmation", id, new CustomerReached(id, Answer.AGREED, spoken, null, clock.instant())));
        return id.toString();
    }

    private <E> Received<E> received(String source, OrderId id, E event) {
        var name = "%s:%s:1".formatted(source, id);
        return new Received<>(event, name, source, id.toString(), 1, FixedShops.TRIBUNA, CAUSE, clock.instant());
    }
}
