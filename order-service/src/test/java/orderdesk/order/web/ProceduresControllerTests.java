package orderdesk.order.web;

import static orderdesk.order.web.Calls.json;
import static orderdesk.order.web.Calls.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import orderdesk.order.AfterSales;
import orderdesk.order.Desks;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.OrderWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Procedures of a shop over HTTP: changed by its managers, made from cases, and how well they do. */
@SpringBootTest(classes = OrderWeb.class)
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class ProceduresControllerTests {

    private static final String LIST = "/v1/after-sale-procedures";
    private static final String COMPLAINT = LIST + "/COMPLAINT";
    private static final String QUICKER = """
            {"steps": [], "channels": ["PHONE"], "resolutions": ["ANSWERED", "REJECTED"], "handlingSeconds": 7200,
             "evidenceSeconds": 604800, "refundSeconds": 864000, "evidenceFirst": false}
            """;

    @Autowired
    private WebApplicationContext service;

    @Autowired
    private Desks desks;

    private Calls calls;
    private String manager;

    @BeforeEach
    void calls() {
        calls = new Calls(service);
        manager = Tokens.of(service).of("olga", "tribuna", Role.MANAGER);
    }

    @Test
    void managerChangesAProcedureAndCasesKeepTheirs() throws Exception {
        var before = complain("before");

        var changed = calls.send(put(COMPLAINT), manager, QUICKER);

        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(json(changed).at("/version").asInt()).isEqualTo(1);
        assertThat(json(changed).at("/changed/by").asString()).isEqualTo("olga");
        assertThat(handled(before)).isZero();
        assertThat(handled(complain("after"))).isEqualTo(1);
        assertThat(calls.send(put(COMPLAINT), manager, QUICKER).getStatus()).isEqualTo(428);
        assertThat(calls.send(put(COMPLAINT).header("If-Match", "\"r99\""), manager, QUICKER)
                        .getStatus())
                .isEqualTo(412);
    }

    @Test
    void whatCannotBeChosenIsNamed() throws Exception {
        var wrong = QUICKER.replace("7200", "3599").replace("[\"PHONE\"]", "[]").replace("864000", "864001");

        var answer = calls.send(put(COMPLAINT), manager, wrong);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json(answer).at("/errors").findValuesAsString("pointer"))
                .containsExactly("/channels", "/handlingSeconds", "/refundSeconds");
        assertThat(calls.send(put(LIST + "/NOTHING"), manager, QUICKER).getStatus())
                .isIn(400, 404);
    }

    @Test
    void nobodyElseChangesOne() throws Exception {
        assertThat(calls.send(put(COMPLAINT), calls.operator(), QUICKER).getStatus())
                .isEqualTo(403);
        var stranger = Tokens.of(service).of("timur", "chasy", Role.MANAGER);
        calls.send(put(COMPLAINT), stranger, QUICKER);

        assertThat(json(calls.read(COMPLAINT)).at("/version").asInt()).isZero();
    }

    @Test
    void procedureIsMadeFromACaseAndHoldsOnceConfirmed() throws Exception {
        var opened = complain("solved");
        resolve(opened);
        var id = json(opened).at("/id").asString();

        var drafted = calls.send(post(COMPLAINT + "/draft"), manager, "{\"caseId\": \"%s\"}".formatted(id));
        var confirmed = calls.send(tagged(post(COMPLAINT + "/draft/confirm"), drafted), manager, "");

        assertThat(json(drafted).at("/version").asInt()).isZero();
        assertThat(json(drafted).at("/draft/fromCase").asString()).isEqualTo(id);
        assertThat(json(drafted).at("/draft/handlingSeconds").asLong()).isEqualTo(3_600);
        assertThat(json(confirmed).at("/version").asInt()).isEqualTo(1);
        assertThat(json(confirmed).at("/changed/fromCase").asString()).isEqualTo(id);
        assertThat(json(confirmed).at("/handlingSeconds").asLong()).isEqualTo(3_600);
        assertThat(calls.send(tagged(post(COMPLAINT + "/draft/confirm"), confirmed), manager, "")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void draftIsForgottenAndACaseThatIsOpenMakesNone() throws Exception {
        var opened = complain("open");
        var body = "{\"caseId\": \"%s\"}".formatted(json(opened).at("/id").asString());
        assertThat(calls.send(post(COMPLAINT + "/draft"), manager, body).getStatus())
                .isEqualTo(409);
        resolve(opened);
        var drafted = calls.send(post(COMPLAINT + "/draft"), manager, body);

        var left = calls.send(tagged(delete(COMPLAINT + "/draft"), drafted), manager, "");

        assertThat(json(left).at("/draft").isMissingNode()).isTrue();
        assertThat(json(left).at("/version").asInt()).isZero();
    }

    /** Three cases under the house's own: one is open, two were solved in time, and one of these came back. */
    @Test
    void rateIsWhatWasSolvedInTimeAndDidNotComeBackOfAllThatWasClosed() throws Exception {
        assertThat(json(calls.read(COMPLAINT)).at("/went/successRate").isMissingNode())
                .isTrue();
        resolve(complain("one"));
        var order = AfterSales.delivered(desks, "sold-two").toString();
        resolve(complain("two", order));
        complain("two-again", order);
        var refused = AfterSales.delivered(desks, "sold-three").toString();
        resolve(complain("three", refused), "REJECTED");
        complain("three-again", refused);

        var went = json(calls.read(COMPLAINT)).at("/went");

        assertThat(List.of(
                        went.at("/opened").asInt(),
                        went.at("/solved").asInt(),
                        went.at("/solvedInTime").asInt(),
                        went.at("/cameBack").asInt()))
                .containsExactly(5, 2, 2, 1);
        assertThat(went.at("/successRate").asDouble()).isEqualTo(0.5);
    }

    private static MockHttpServletRequestBuilder tagged(
            MockHttpServletRequestBuilder request, MockHttpServletResponse seen) {
        return request.header("If-Match", String.valueOf(seen.getHeader("ETag")));
    }

    private int handled(MockHttpServletResponse opened) throws Exception {
        return one(opened).at("/procedure/version").asInt();
    }

    private JsonNode one(MockHttpServletResponse opened) throws Exception {
        return json(calls.send(get(location(opened)), calls.operator(), ""));
    }

    private MockHttpServletResponse complain(String key) throws Exception {
        return complain(key, AfterSales.delivered(desks, "sold-" + key).toString());
    }

    private MockHttpServletResponse complain(String key, String order) throws Exception {
        var body = """
                {"orderId": "%s", "kind": "COMPLAINT", "channel": "PHONE", "complaint": "Долго везли"}""".formatted(order);
        return calls.send(
                post("/v1/after-sale-cases").header("Idempotency-Key", "case-" + key), calls.operator(), body);
    }

    private void resolve(MockHttpServletResponse opened) throws Exception {
        resolve(opened, "ANSWERED");
    }

    private void resolve(MockHttpServletResponse opened, String how) throws Exception {
        var body = "{\"resolution\": \"%s\", \"answer\": \"Извинились\"}".formatted(how);
        var answer = calls.send(tagged(post(location(opened) + "/resolve"), opened), calls.operator(), body);
        assertThat(answer.getStatus()).isEqualTo(200);
    }
}
