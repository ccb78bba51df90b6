package orderdesk.callback.telephony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import orderdesk.callback.CallbackWeb;
import orderdesk.callback.telephony.domain.Callee.Stop;
import orderdesk.platform.access.Role;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Its exchange is not connected: a dial that the law lets pass is answered by 503. */
@SpringBootTest(classes = CallbackWeb.class)
class StopListApiTests {

    private static final String LIST = "/v1/stop-list";
    private static final String READ = LIST + "?phone=+79161234567";

    @Autowired
    WebApplicationContext service;

    @BeforeEach
    void shopHasALineAndAnnaATelephone() throws Exception {
        var book = put("/v1/phone-book?shop=tribuna").header("If-None-Match", "*");
        assertThat(send("manager", Role.MANAGER, book, Examples.PHONE_BOOK).getStatus())
                .isIn(200, 412);
    }

    @Test
    void whoDoesNotWantItIsNotRungUntilASeniorHearsOtherwise() throws Exception {
        var stopped = json(operator(put(LIST), Examples.STOP));
        assertThat(stopped.at("/phone").asString()).isEqualTo("+79161234567");
        assertThat(stopped.at("/by").asString()).isEqualTo("anna");
        assertThat(json(operator(get(READ), "")).at("/stopped").asBoolean()).isTrue();
        assertThat(code(dial("8 916 123-45-67", "a"))).isEqualTo("on-stop-list");

        var off = Examples.STOP.replace("true", "false");
        assertThat(code(send("boris", Role.OPERATOR, put(LIST), off))).isEqualTo("senior-only");
        assertThat(json(send("galina", Role.SENIOR, put(LIST), off))
                        .at("/stopped")
                        .asBoolean())
                .isFalse();
        assertThat(dial("8 916 123-45-67", "b").getStatus()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"anna, 599, 200", "anna, 600, 403", "boris, 1, 403"})
    void mistakeIsUndoneByWhoMadeItForTenMinutes(String who, int seconds, int status, @Autowired SimulatedClock clock)
            throws Exception {
        var body = "{\"phone\": \"8 916 000-00-04\", \"stopped\": %s, \"reason\": \"не та клавиша\"}";
        send("galina", Role.SENIOR, put(LIST), body.formatted(false));
        clock.set(CallbackWeb.NOON);
        json(operator(put(LIST), body.formatted(true)));
        clock.set(CallbackWeb.NOON.plusSeconds(seconds));

        var undone = send(who, Role.OPERATOR, put(LIST), body.formatted(false));

        clock.set(CallbackWeb.NOON);
        assertThat(undone.getStatus()).isEqualTo(status);
    }

    @Test
    void oneMoreRingThanADayAllowsIsRefusedAndARepeatedOneIsNot() throws Exception {
        for (var number = 0; number < 6; number++) {
            assertThat(dial("8 916 000-00-01", "k" + number).getStatus()).isEqualTo(503);
        }

        var refused = dial("8 916 000-00-01", "k6");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(code(refused)).isEqualTo("dials-exceeded");
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(dial("8 916 000-00-01", "k0").getStatus()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "1, 422"})
    void reasonEndsWhereItsLimitIs(int more, int status) throws Exception {
        var body = "{\"phone\": \"8 916 000-00-02\", \"stopped\": true, \"reason\": \"%s\"}"
                .formatted("н".repeat(Stop.REASON_MAX + more));

        assertThat(operator(put(LIST), body).getStatus()).isEqualTo(status);
    }

    @Test
    void whatIsNoTelephoneAndWhatIsNoZoneIsNamed() throws Exception {
        var nowhere = operator(
                post("/v1/calls").header("Idempotency-Key", "z"),
                "{\"phone\": \"8 916 000-00-03\", \"zone\": \"Mars/Olympus\"}");

        assertThat(operator(get(LIST + "?phone=12"), "").getStatus()).isEqualTo(422);
        assertThat(nowhere.getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse dial(String phone, String key) throws Exception {
        return operator(
                post("/v1/calls").header("Idempotency-Key", "stop " + key), "{\"phone\": \"%s\"}".formatted(phone));
    }

    private MockHttpServletResponse operator(MockHttpServletRequestBuilder request, String body) throws Exception {
        return send("anna", Role.OPERATOR, request, body);
    }

    private MockHttpServletResponse send(String who, Role role, MockHttpServletRequestBuilder request, String body)
            throws Exception {
        var sent = body.isEmpty()
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).content(body);
        return Http.of(service)
                .perform(sent.header("Authorization", Tokens.of(service).of(who, "tribuna", role)))
                .andReturn()
                .getResponse();
    }

    private static String code(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.getContentAsByteArray())
                .at("/code")
                .asString("");
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
