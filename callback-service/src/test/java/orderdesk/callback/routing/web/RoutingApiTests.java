package orderdesk.callback.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.routing.domain.Routing;
import orderdesk.platform.access.Role;
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

/** Has a context of its own: a roster changes how many promises there is room for. */
@SpringBootTest(classes = CallbackWeb.class, properties = "orderdesk.callback.promises-per-slot=3")
class RoutingApiTests {

    private static final String ROUTING = "/v1/routing?shop=tribuna";
    private static final String ROUTE = "/v1/routing/route?shop=tribuna&line=88005550122";
    private static final String BOOK = """
            {"lines": [{"number": "88005550122", "label": "горячая линия"}], "extensions": []}""";
    private static final String READY =
            "{\"activity\": \"READY\", \"shift\": {\"headset\": true, \"regulations\": {}}}";

    @Autowired
    WebApplicationContext service;

    @BeforeEach
    void shopHasALine() throws Exception {
        var book = put("/v1/phone-book?shop=tribuna").header("If-None-Match", "*");
        assertThat(send("manager", Role.MANAGER, book, BOOK).getStatus()).isIn(200, 412);
    }

    @Test
    void nextCallGoesByWhatWasWritten() throws Exception {
        write(RoutingBody.EXAMPLE);
        assertThat(read(ROUTE).at("/then").asString()).isEqualTo("VOICEMAIL");
        assertThat(send("anna", Role.OPERATOR, put("/v1/presence"), READY).getStatus())
                .isEqualTo(200);

        var ring = read(ROUTE);

        assertThat(ring.at("/does").asString()).isEqualTo("RING");
        assertThat(ring.at("/operators/0").asString()).isEqualTo("anna");
        assertThat(ring.at("/overflow/group").asString()).isEqualTo("старшие");
        write(RoutingBody.EXAMPLE.replace("\"10:00\", \"to\": \"20:30\"", "\"20:30\", \"to\": \"22:00\""));
        assertThat(read(ROUTE).at("/does").asString()).isEqualTo("UNATTENDED");
    }

    @Test
    void shopWithoutRulesLetsTheExchangeDecide() throws Exception {
        var answer = as("timur", "chasy", Role.OPERATOR, get("/v1/routing/route"));

        assertThat(json(answer).at("/does").asString()).isEqualTo("ANYWHERE");
    }

    @Test
    void routingIsReplacedByWhoeverReadIt() throws Exception {
        write(RoutingBody.EXAMPLE);
        var tag = String.valueOf(
                as("anna", "tribuna", Role.OPERATOR, get(ROUTING)).getHeader("ETag"));

        assertThat(send(put(ROUTING)).getStatus()).isEqualTo(428);
        assertThat(send(put(ROUTING).header("If-Match", "\"r99\"")).getStatus()).isEqualTo(412);
        assertThat(send(put(ROUTING).header("If-Match", tag)).getStatus()).isEqualTo(200);
        assertThat(send("anna", Role.OPERATOR, put(ROUTING).header("If-Match", tag), RoutingBody.EXAMPLE)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void routingOfAForeignShopIsNotThere() throws Exception {
        write(RoutingBody.EXAMPLE);

        assertThat(as("timur", "chasy", Role.OPERATOR, get(ROUTING)).getStatus())
                .isEqualTo(404);
        assertThat(as("timur", "chasy", Role.OPERATOR, get(ROUTE)).getStatus()).isEqualTo(404);
        assertThat(as("timur", "chasy", Role.OPERATOR, get("/v1/routing")).getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"members\": [\"galina\"] | \"members\": [\"timur\"] | /groups/1/members",
                "\"name\": \"старшие\" | \"name\": \"продажи\" | /groups/1/name",
                "\"group\": \"продажи\" | \"group\": \"склад\" | /rules/0/group",
                "\"line\": \"+78005550122\" | \"line\": \"+78005550999\" | /rules/0/line",
                "\"to\": \"20:30\", | \"topic\": \"ORDER\", | /rules/0/to",
                "\"afterSeconds\": 20 | \"afterSeconds\": 601 | /rules/0/overflow/afterSeconds",
                "\"to\": \"18:00\" | \"to\": \"09:00\" | /roster/0/to",
                "\"operator\": \"anna\" | \"operator\": \"timur\" | /roster/0/operator",
                "https://cdn.example/wait.mp3 | http://cdn.example/wait.mp3 | /waiting/0/source",
                "\"promisesPerOperator\": 2 | \"promisesPerOperator\": 21 | /promisesPerOperator"
            })
    void whatCannotBeIsNamed(String right, String wrong, String pointer) throws Exception {
        assertThat(RoutingBody.EXAMPLE).contains(right);
        var body = RoutingBody.EXAMPLE.replace(right, wrong);

        var refused = send("galina", Role.SENIOR, put(ROUTING).header("If-Match", "\"r1\""), body);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({"0, 412", "1, 422"})
    void rosterEndsWhereItsLimitIs(int more, int status) throws Exception {
        var shift = "{\"operator\": \"anna\", \"date\": \"2026-12-24\", \"from\": \"09:00\", \"to\": \"18:00\"}";
        var shifts = IntStream.range(0, Routing.SHIFTS_MAX + more)
                .mapToObj(_ -> shift)
                .collect(Collectors.joining(","));
        var body = """
                {"groups": [], "rules": [], "roster": [%s], "waiting": [], "afterHours": "CALL_BACK"}""".formatted(shifts);

        assertThat(send("galina", Role.SENIOR, put(ROUTING).header("If-Match", "\"r99\""), body)
                        .getStatus())
                .isEqualTo(status);
    }

    private void write(String body) throws Exception {
        var tag = as("anna", "tribuna", Role.OPERATOR, get(ROUTING)).getHeader("ETag");
        var request = tag == null
                ? put(ROUTING).header("If-None-Match", "*")
                : put(ROUTING).header("If-Match", tag);
        assertThat(send("galina", Role.SENIOR, request, body).getStatus()).isEqualTo(200);
    }

    private JsonNode read(String uri) throws Exception {
        var answer = as("anna", "tribuna", Role.OPERATOR, get(uri));
        assertThat(answer.getStatus()).isEqualTo(200);
        return json(answer);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return send("galina", Role.SENIOR, request, RoutingBody.EXAMPLE);
    }

    private MockHttpServletResponse send(String who, Role role, MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return as(
                who,
                "tribuna",
                role,
                request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private MockHttpServletResponse as(String who, String shop, Role role, MockHttpServletRequestBuilder request)
            throws Exception {
        return Http.of(service)
                .perform(request.header("Authorization", Tokens.of(service).of(who, shop, role)))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
