package orderdesk.callback.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.stream.Stream;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Theatre;
import orderdesk.contracts.callback.CallTaskId;
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

    @TestFactory
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() {
        var task = new Theatre(clock, store).request(Theatre.PHONE, false, "k1").taskId();
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
                .existing("GET /v1/stop-list", () -> get("/v1/stop-list?shop=tribuna&phone=89161234567"))
                .existing("GET /v1/shops/{shop}/briefing", () -> get("/v1/shops/{shop}/briefing", "tribuna"))
                .existing(
                        "PUT /v1/shops/{shop}/briefing",
                        () -> put("/v1/shops/{shop}/briefing", "tribuna")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"news\": \"\", \"regulation\": \"r\"}"))
                .tests();
    }

    private static MockHttpServletRequestBuilder act(CallTaskId task, String action, String body) {
        return post("/v1/call-tasks/{id}/{action}", task, action)
                .header("Claim-Token", 1)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
