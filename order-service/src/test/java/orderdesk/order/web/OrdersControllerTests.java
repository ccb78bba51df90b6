package orderdesk.order.web;

import static orderdesk.order.web.Calls.json;
import static orderdesk.order.web.Calls.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.wire.OrderWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = OrderWeb.class)
class OrdersControllerTests {

    private static final String UNNUMBERED = Examples.SITE_ORDER.replace("\"externalNumber\": \"A-1001\",", "");

    @Autowired
    WebApplicationContext service;

    @Autowired
    SimulatedClock clock;

    private Calls calls;

    @BeforeEach
    void calls() {
        calls = new Calls(service);
    }

    @Test
    void amendmentIsAnsweredWithTheNewVersionAndItsTotals() throws Exception {
        var order = location(calls.place(key(), UNNUMBERED));

        var answer = calls.change(order, "amend", 1, Examples.AMENDMENT);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"v2\"");
        assertThat(json(answer).at("/totals/due/minor").asLong()).isEqualTo(129_900 + 89_900 + 35_000);
        assertThat(json(answer).at("/customer/person/addressAs").asString()).isEqualTo("Ирина Сергеевна");
    }

    @Test
    void amendmentOfAnOlderVersionIsRefused() throws Exception {
        var order = location(calls.place(key(), UNNUMBERED));
        calls.change(order, "amend", 1, Examples.AMENDMENT);

        var answer = calls.change(order, "amend", 1, Examples.AMENDMENT);

        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(json(answer).at("/code").asString()).isEqualTo("stale");
    }

    @Test
    void unknownChangeIsRefused() throws Exception {
        var order = location(calls.place(key(), UNNUMBERED));

        for (var change : List.of("{\"op\": \"gift-wrap\"}", "{}", "null", "{\"op\": \"slot\"}")) {
            var answer = calls.change(order, "amend", 1, "{\"changes\": [%s]}".formatted(change));

            assertThat(answer.getStatus()).as(change).isEqualTo(400);
        }
    }

    @Test
    void previewTellsTheOutcomeAndChangesNothing() throws Exception {
        var order = location(calls.place(key(), UNNUMBERED));
        var alternative = "{\"changes\": [{\"op\": \"replace-line\", \"line\": \"2\", \"sku\": \"PRINT-1\"}]}";

        var answer = calls.change(order, "preview", 1, alternative);

        assertThat(json(answer).at("/order/totals/lines/minor").asLong()).isEqualTo(2 * 129_900 + 249_900);
        assertThat(json(answer).at("/changed/0").asString()).isEqualTo("LINES");
        assertThat(calls.read(order).getHeader("ETag")).isEqualTo("\"v1\"");
    }

    @Test
    void cancelledOrderTakesNothingMore() throws Exception {
        var order = location(calls.place(key(), UNNUMBERED));

        var cancelled = calls.change(order, "cancel", 1, "{\"reason\": \"дубль\"}");

        assertThat(json(cancelled).at("/state").asString()).isEqualTo("CANCELLED");
        assertThat(json(cancelled).at("/reason").asString()).isEqualTo("дубль");
        refused(409, "order-state", calls.change(order, "amend", 1, Examples.AMENDMENT));
        refused(409, "order-state", calls.change(order, "cancel", 1, "{\"reason\": \"дубль\"}"));
        refused(409, "order-state", calls.record(order, "payments", key(), Examples.PAYMENT));
        refused(409, "order-state", calls.record(order, "delivery-reports", key(), Examples.DELIVERY_REPORT));
    }

    @Test
    void paymentIsRecordedOnceHoweverOftenItIsSent() throws Exception {
        var order = location(calls.place(key(), UNNUMBERED));
        var key = key();

        var first = calls.record(order, "payments", key, Examples.PAYMENT);
        var again = calls.record(order, "payments", key, Examples.PAYMENT);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(json(calls.read(order)).at("/totals/paid/minor").asLong()).isEqualTo(129_900);
        refused(422, "order-unacceptable", calls.record(order, "payments", key(), Examples.PAYMENT));
    }

    @Test
    void reopeningWhatIsNotConfirmedIsRefused() throws Exception {
        var order = location(calls.place(key(), UNNUMBERED));

        refused(409, "order-state", calls.change(order, "reopen", 1, "{\"reason\": \"перезвонил\"}"));
    }

    @ParameterizedTest
    @CsvSource({"phone, 8 912 345-67-89", "phone, 8(912)345-67-89", "name, ИВАНОВА", "name, иванова ирина"})
    void orderIsFoundByItsCustomer(String by, String value) throws Exception {
        var order = location(calls.place(key(), UNNUMBERED));

        var found = calls.read("/v1/orders?%s=%s".formatted(by, value));

        assertThat(found.getContentAsString()).contains(order.substring(order.lastIndexOf('/') + 1));
    }

    @Test
    void orderIsFoundByItsNumbers() throws Exception {
        var placed = json(calls.place(key(), Examples.SITE_ORDER.replace("A-1001", "B-77")));
        var id = placed.at("/id").asString();

        var byOwn = json(calls.read("/v1/orders?number=" + placed.at("/number").asString()));
        var byTheirs = json(calls.readAsStorefront("/v1/orders?externalNumber=B-77"));

        assertThat(byOwn.at("/items/0/id").asString()).isEqualTo(id);
        assertThat(byTheirs.at("/items/0/id").asString()).isEqualTo(id);
        assertThat(json(calls.read("/v1/orders?externalNumber=B-78")).at("/items"))
                .isEmpty();
    }

    @Test
    void listGoesOnWhereItsCursorLeftIt() throws Exception {
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(1));
            calls.place(key(), UNNUMBERED);
        }

        var first = json(calls.read("/v1/orders?limit=2"));
        var cursor = first.at("/nextCursor").asString();
        var second = json(calls.read("/v1/orders?limit=2&cursor=" + cursor));

        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items/0/placedAt").asString())
                .isLessThan(first.at("/items/1/placedAt").asString());
        assertThat(calls.read("/v1/orders?limit=2&state=PLACED&cursor=" + cursor)
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void whatIsWaitedForInVainIsAnsweredAsItStands() throws Exception {
        var order = location(calls.place(key(), UNNUMBERED));

        assertThat(calls.read(order + "?waitFor=stock").getStatus()).isEqualTo(200);
        assertThat(calls.read(order + "?waitFor=miracle").getStatus()).isEqualTo(400);
    }

    @Test
    void orderThatIsNotThereIsNotFound() throws Exception {
        refused(404, "not-found", calls.read("/v1/orders/" + UUID.randomUUID()));
        refused(404, "not-found", calls.read("/v1/orders/42"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void refused(int status, String code, MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(json(answer).at("/code").asString()).isEqualTo(code);
    }
}
