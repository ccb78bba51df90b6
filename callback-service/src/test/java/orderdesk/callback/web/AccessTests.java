package orderdesk.callback.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.util.stream.Stream;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Theatre;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.chat.domain.Visitor;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.AccessMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = CallbackWeb.class)
class AccessTests {

    @Autowired
    WebApplicationContext service;

    @Autowired
    SimulatedStore store;

    @Autowired
    SimulatedClock clock;

    @Autowired
    ChatDesk chats;

    @TestFactory
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() {
        var task = new Theatre(clock, store)
                .request(Theatre.phone(4_711), false, "k1")
                .taskId();
        var chat = chat();
        return new AccessMatrix(service, "tribuna")
                .existing("GET /v1/call-tasks/{id}", () -> get("/v1/call-tasks/{id}", task))
                .existing("POST /v1/call-tasks/{id}/claim", () -> act(task, "claim", ""))
                .existing("POST /v1/call-tasks/{id}/extend", () -> act(task, "extend", ""))
                .existing("POST /v1/call-tasks/{id}/dial", () -> act(task, "dial", ""))
                .existing(
                        "POST /v1/call-tasks/{id}/outcome", () -> act(task, "outcome", "{\"outcome\": \"NO_ANSWER\"}"))
                .existing("POST /v1/call-tasks/{id}/release", () -> act(task, "release", ""))
                .existing(
                        "POST /v1/call-tasks/{id}/hand-over",
                        () -> act(task, "hand-over", "{\"to\": \"boris\", \"note\": \"n\"}"))
                .existing("POST /v1/call-tasks/{id}/notes", () -> act(task, "notes", "{\"text\": \"n\"}"))
                .existing(
                        "GET /v1/promises/kept",
                        () -> get("/v1/promises/kept?shop=tribuna&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z"))
                .existing(
                        "GET /v1/deliveries/figures",
                        () -> get(
                                "/v1/deliveries/figures?shop=tribuna&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z"))
                .existing("GET /v1/call-tasks/{id}/chat", () -> get("/v1/call-tasks/{id}/chat", chat))
                .existing("POST /v1/call-tasks/{id}/chat/answer", () -> act(chat, "chat/answer", ""))
                .existing(
                        "POST /v1/call-tasks/{id}/chat/messages",
                        () -> act(chat, "chat/messages", "{\"text\": \"t\"}").header("Idempotency-Key", "k"))
                .existing(
                        "POST /v1/call-tasks/{id}/chat/outcome",
                        () -> act(chat, "chat/outcome", "{\"outcome\": \"ANSWERED\", \"topic\": \"ORDER\"}"))
                .existing(
                        "GET /v1/chats/figures",
                        () -> get("/v1/chats/figures?shop=tribuna&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z"))
                .existing("GET /v1/shops/{shop}/widget", () -> get("/v1/shops/{shop}/widget", "tribuna"))
                .existing("GET /v1/stop-list", () -> get("/v1/stop-list?shop=tribuna&phone=89161234567"))
                .existing(
                        "GET /v1/shops/{shop}/regulation/versions",
                        () -> get("/v1/shops/{shop}/regulation/versions", "tribuna"))
                .existing(
                        "GET /v1/shops/{shop}/regulation/versions/{version}",
                        () -> get("/v1/shops/{shop}/regulation/versions/1", "tribuna"))
                .existing(
                        "POST /v1/shops/{shop}/regulation/acknowledgements",
                        () -> post("/v1/shops/{shop}/regulation/acknowledgements", "tribuna")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"version\": 1}"))
                .existing(
                        "GET /v1/shops/{shop}/regulation/acknowledgements",
                        () -> get("/v1/shops/{shop}/regulation/acknowledgements", "tribuna"))
                .existing("GET /v1/shops/{shop}/briefing", () -> get("/v1/shops/{shop}/briefing", "tribuna"))
                .existing(
                        "PUT /v1/shops/{shop}/briefing",
                        () -> put("/v1/shops/{shop}/briefing", "tribuna")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"news\": \"\", \"regulation\": \"r\"}"))
                .tests();
    }

    private CallTaskId chat() {
        var visitor = new Visitor(null, null, Theatre.MOSCOW, null, Theatre.consent("chat"), "0".repeat(64));
        var once = new Once("anonymous", "chat", "hash");
        var within = Duration.ofSeconds(30);
        return chats.open(Theatre.SHOP, visitor, "?", "203.0.113.9", within, once, Theatre.CAUSE)
                .stored()
                .state()
                .taskId();
    }

    private static MockHttpServletRequestBuilder act(CallTaskId task, String action, String body) {
        return post("/v1/call-tasks/{id}/" + action, task)
                .header("Claim-Token", 1)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
