package orderdesk.inventory.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InventoryWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = InventoryWeb.class)
class WarehouseQuestionsTests {

    static final String QUESTIONS = "/v1/warehouse-questions?shop=tribuna";
    static final AtomicInteger ORDERS = new AtomicInteger(500);

    @Autowired
    WebApplicationContext context;

    @Autowired
    StockDesk stock;

    MockMvc http;
    String anna;
    String warehouse;
    Orders order;

    @BeforeEach
    void connect() {
        http = Http.of(context);
        anna = Tokens.of(context).of("anna", "tribuna", Role.OPERATOR);
        warehouse = Tokens.of(context).of("warehouse", "tribuna", Role.WAREHOUSE);
        order = Orders.numbered(ORDERS.incrementAndGet());
        StockDesks.reader(stock).on(order.placed(Orders.lines("S-1", 2)));
    }

    @Test
    void operatorAsksAndTheWarehouseAnswersOnce() throws Exception {
        var id = asked();
        send(anna, QUESTIONS, question("\"1\"", 60), "key-" + id).andExpect(status().isCreated());
        http.perform(get(QUESTIONS + "&state=OPEN,UNANSWERED&limit=100").header("Authorization", warehouse))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.items[?(@.id == '" + id + "')].secondsLeft").value(60));

        answer(id, "a1", "{\"finding\": \"PARTLY\", \"units\": 1, \"words\": \"Один\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ANSWERED"))
                .andExpect(jsonPath("$.reply.finding").value("PARTLY"))
                .andExpect(jsonPath("$.reply.inTime").value(true))
                .andExpect(jsonPath("$.secondsLeft").doesNotExist());
        answer(id, "a1", "{\"finding\": \"PARTLY\", \"units\": 1, \"words\": \"Один\"}")
                .andExpect(header().string("Idempotency-Replayed", "true"));
        answer(id, "a2", "{\"finding\": \"NO\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-answered"))
                .andExpect(jsonPath("$.errors[0].code").value("PARTLY"));
        answer(id, "a1", "{\"finding\": \"NO\"}").andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @CsvSource({
        "10, 201",
        "600, 201",
        "9, 422",
        "601, 422",
    })
    void customerWaitsFromTenSecondsToTenMinutes(int seconds, int status) throws Exception {
        send(anna, QUESTIONS, question("\"1\"", seconds), UUID.randomUUID().toString())
                .andExpect(status().is(status));
    }

    @Test
    void questionOfFiveHundredCharactersIsTheLongest() throws Exception {
        var body = "{\"orderId\": \"%s\", \"about\": \"OTHER\", \"question\": \"%s\"}";
        send(anna, QUESTIONS, body.formatted(order.id(), "ш".repeat(500)), "k-500-" + order.id())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.line").doesNotExist());
        send(anna, QUESTIONS, body.formatted(order.id(), "ш".repeat(501)), "k-501-" + order.id())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/question"));
        send(anna, QUESTIONS, body.formatted(order.id(), " "), "k-0-" + order.id())
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsNotThereCannotBeAskedAbout() throws Exception {
        send(anna, QUESTIONS, question("\"9\"", 60), "k9-" + order.id())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/lineId"));
        send(anna, QUESTIONS, question("\"1\"", 60).replace(order.id().toString(), "" + UUID.randomUUID()), "k8")
                .andExpect(status().isNotFound());
        send(anna, "/v1/warehouse-questions?shop=chasy", question("\"1\"", 60), "k7")
                .andExpect(status().isNotFound());
        answer("" + UUID.randomUUID(), "k6", "{\"finding\": \"NO\"}").andExpect(status().isNotFound());
        var id = asked();
        answer(id, "k5", "{\"finding\": \"NO\", \"units\": -1}").andExpect(status().isUnprocessableContent());
        answer(id, "k4", "{\"finding\": \"MAYBE\"}").andExpect(status().isBadRequest());
    }

    private String asked() throws Exception {
        var body = send(anna, QUESTIONS, question("\"1\"", 60), "first-" + order.id())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.line.name").value("Товар S-1"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(body, "$.id");
    }

    private String question(String line, int seconds) {
        return """
                {"orderId": "%s", "lineId": %s, "about": "AVAILABILITY", "question": "Есть?", "withinSeconds": %d}""".formatted(order.id(), line, seconds);
    }

    private ResultActions answer(String id, String key, String body) throws Exception {
        return send(warehouse, "/v1/warehouse-questions/" + id + "/answer?shop=tribuna", body, key + id);
    }

    private ResultActions send(String who, String path, String body, String key) throws Exception {
        return http.perform(post(path)
                .header("Authorization", who)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
