package orderdesk.callback.presence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.presence.OpenClaims;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.access.Role;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = {CallbackWeb.class, PresenceApiTests.VeraHoldsWork.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class PresenceApiTests {

    static class VeraHoldsWork {

        @Bean
        OpenClaims someQueue() {
            return (shop, operator, now) -> operator.equals(new OperatorId("vera"));
        }
    }

    private static final String READY =
            "{\"activity\": \"READY\", \"shift\": {\"headset\": true, \"regulations\": {}}}";

    @Autowired
    SimulatedClock clock;

    @Autowired
    SimulatedStore store;

    private MockMvc http;
    private Tokens tokens;

    @BeforeEach
    void service(@Autowired WebApplicationContext service) {
        http = Http.of(service);
        tokens = Tokens.of(service);
    }

    @Test
    void whoHasNotReadTheRegulationIsReminded() throws Exception {
        assertThat(perform("anna", get("/v1/presence")).at("/activity").asString())
                .isEqualTo("OFF");
        senior(put("/v1/shops/tribuna/briefing"), Examples.BRIEFING);

        assertThat(change("anna", READY).at("/unread/0").asString()).isEqualTo("tribuna");
        assertThat(change("boris", Examples.START).at("/unread")).isEmpty();
        assertThat(perform("boris", get("/v1/presence")).at("/startedAt").asString())
                .isEqualTo(CallbackWeb.NOON.toString());
    }

    @Test
    void whereTheShopWantsItNoShiftStartsUnread() throws Exception {
        senior(put("/v1/shops/tribuna/briefing"), Examples.BRIEFING.replaceFirst("\\{", "{\"blocks\": true, "));

        var refused = call("anna", Role.OPERATOR, put("/v1/presence"), READY);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/shift/regulations/tribuna");

        assertThat(change("anna", Examples.START).at("/activity").asString()).isEqualTo("READY");
        change("anna", "{\"activity\": \"OFF\"}");
        assertThat(change("anna", READY).at("/activity").asString())
                .as("what was read is read")
                .isEqualTo("READY");
    }

    @Test
    void shiftWithoutAHeadsetDoesNotStart() throws Exception {
        var refused = call(
                "anna",
                Role.OPERATOR,
                put("/v1/presence"),
                "{\"activity\": \"READY\", \"shift\": {\"headset\": false, \"regulations\": {}}}");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json(refused).at("/code").asString()).isEqualTo("shift-not-prepared");
        assertThat(perform("anna", get("/v1/presence")).at("/activity").asString())
                .isEqualTo("OFF");
    }

    @Test
    void wrapUpEndsByItselfAndIsProlongedOnce() throws Exception {
        change("anna", READY);
        change("anna", "{\"activity\": \"WRAP_UP\"}");
        clock.advance(Duration.ofSeconds(15));
        assertThat(change("anna", Examples.LONGER).at("/extended").asBoolean()).isTrue();
        assertThat(call("anna", Role.OPERATOR, put("/v1/presence"), Examples.LONGER)
                        .getStatus())
                .isEqualTo(409);

        clock.advance(Duration.ofSeconds(24));
        store.tick();
        assertThat(perform("anna", get("/v1/presence")).at("/activity").asString())
                .isEqualTo("WRAP_UP");
        clock.advance(Duration.ofSeconds(1));
        store.tick();
        assertThat(perform("anna", get("/v1/presence")).at("/activity").asString())
                .isEqualTo("READY");
    }

    @Test
    void nobodyLeavesTheWorkThatHeHolds() throws Exception {
        change("vera", READY);

        var refused = call("vera", Role.OPERATOR, put("/v1/presence"), "{\"activity\": \"OFF\"}");

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(json(refused).at("/code").asString()).isEqualTo("claims-open");
        assertThat(change("vera", "{\"activity\": \"FAULT\"}").at("/activity").asString())
                .isEqualTo("FAULT");
        change("anna", READY);
        assertThat(change("anna", "{\"activity\": \"OFF\"}").at("/activity").asString())
                .isEqualTo("OFF");
    }

    @Test
    void whoNeverStartedAShiftIsNotReady() throws Exception {
        var refused = call("anna", Role.OPERATOR, put("/v1/presence"), "{\"activity\": \"READY\"}");

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(json(refused).at("/code").asString()).isEqualTo("presence-not-now");
    }

    @Test
    void seniorSeesTheFloorOfHisShopOnly() throws Exception {
        change("anna", READY);
        change("boris", READY);
        change("boris", "{\"activity\": \"OFF\"}");

        var floor = json(call("galina", Role.SENIOR, get("/v1/presences"), ""));
        assertThat(floor.at("/items").size()).isEqualTo(1);
        assertThat(floor.at("/items/0/operator").asString()).isEqualTo("anna");
        var elsewhere = get("/v1/presences").header("Authorization", tokens.of("timur", "chasy", Role.SENIOR));
        assertThat(json(http.perform(elsewhere).andReturn().getResponse())
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void regulationHasANewVersionWhenItsTextChanges() throws Exception {
        senior(put("/v1/shops/tribuna/briefing"), Examples.BRIEFING);
        var read = call("anna", Role.OPERATOR, get("/v1/shops/tribuna/briefing"), "");
        assertThat(json(read).at("/version").asInt()).isEqualTo(1);
        assertThat(senior(put("/v1/shops/tribuna/briefing"), Examples.BRIEFING).getStatus())
                .isEqualTo(428);

        var next = senior(
                put("/v1/shops/tribuna/briefing").header("If-Match", String.valueOf(read.getHeader("ETag"))),
                "{\"news\": \"\", \"regulation\": \"По-новому\"}");

        assertThat(json(next).at("/version").asInt()).isEqualTo(2);
    }

    @Test
    void briefingHasItsLimits() throws Exception {
        assertThat(briefed("я".repeat(5_000), "р").getStatus()).isEqualTo(200);
        assertThat(briefed("я".repeat(5_001), "р").getStatus()).isEqualTo(422);
        assertThat(briefed("", " ").getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse briefed(String news, String regulation) throws Exception {
        return senior(
                put("/v1/shops/tribuna/briefing"),
                "{\"news\": \"%s\", \"regulation\": \"%s\"}".formatted(news, regulation));
    }

    private JsonNode change(String operator, String body) throws Exception {
        var answer = call(operator, Role.OPERATOR, put("/v1/presence"), body);
        assertThat(answer.getStatus()).isEqualTo(200);
        return json(answer);
    }

    private JsonNode perform(String operator, MockHttpServletRequestBuilder request) throws Exception {
        return json(call(operator, Role.OPERATOR, request, ""));
    }

    private MockHttpServletResponse senior(MockHttpServletRequestBuilder request, String body) throws Exception {
        return call("galina", Role.SENIOR, request, body);
    }

    private MockHttpServletResponse call(String who, Role role, MockHttpServletRequestBuilder request, String body)
            throws Exception {
        var sent = request.header("Authorization", tokens.of(who, "tribuna", role));
        if (!body.isEmpty()) {
            sent.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return http.perform(sent).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
