package orderdesk.order.web;

import static orderdesk.order.web.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.person.PersonEvent;
import orderdesk.contracts.person.PersonEvent.Count;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.person.PersonEvent.PersonAnswered;
import orderdesk.order.AfterSales;
import orderdesk.order.Desks;
import orderdesk.order.PersonRequestDesk;
import orderdesk.order.domain.person.PersonRequest;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.person.PersonCopy;
import orderdesk.platform.person.PersonSeal;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.OrderWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = OrderWeb.class)
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class PersonRequestsControllerTests {

    private static final String IRINA = "\"phones\": [\"8 912 345-67-89\"]";

    @Autowired
    private WebApplicationContext service;

    @Autowired
    private Desks desks;

    @Autowired
    private PersonRequestDesk persons;

    @Autowired
    private PersonSeal seal;

    @Autowired
    private SimulatedClock clock;

    private Calls calls;
    private String admin;

    @BeforeEach
    void calls() {
        calls = new Calls(service);
        admin = Tokens.of(service).of("root", "tribuna", Role.ADMIN);
    }

    @Test
    void requestIsMadeOnceAndSaysWhomItWaitsFor() throws Exception {
        AfterSales.delivered(desks, "sold");

        var asked = ask("one", Errand.COUNT, IRINA);
        var again = ask("one", Errand.COUNT, IRINA);

        assertThat(asked.getStatus()).isEqualTo(201);
        assertThat(json(asked).at("/orders").asInt()).isOne();
        assertThat(json(asked).at("/by").asString()).isEqualTo("root");
        assertThat(json(asked).at("/done").asBoolean()).isFalse();
        assertThat(json(asked).at("/awaited")).hasSize(PersonRequest.SERVICES.size());
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(json(again)).isEqualTo(json(asked));
        assertThat(ask("one", Errand.ERASE, IRINA).getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString()).doesNotContain("912", "345-67");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"phones\": []",
                "\"phones\": [\"none\"]",
                "\"emails\": [\"no mailbox\"]",
                "\"emails\": [\"a@b\", \"a@b\", \"a@b\", \"a@b\", \"a@b\", \"a@b\", \"a@b\", \"a@b\", \"a@b\","
                        + " \"a@b\", \"a@b\"]"
            })
    void whatNamesNobodyIsRefused(String whom) throws Exception {
        var refused = ask("bad", Errand.COUNT, whom);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json(refused).at("/code").asString()).isEqualTo("person-unacceptable");
    }

    @Test
    void nobodyIsErasedWhileAnOrderOfHisIsOpen() throws Exception {
        calls.place("open", Examples.SITE_ORDER);
        var whom = "\"phones\": [\"8 912 345-67-89\"]";

        var refused = ask("two", Errand.ERASE, whom);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(json(refused).at("/code").asString()).isEqualTo("person-bound");
        assertThat(json(refused).at("/errors/0/code").asString()).isEqualTo("order-open");
        assertThat(ask("three", Errand.COPY, whom).getStatus()).isEqualTo(201);
        assertThat(list().at("/items")).hasSize(1);
    }

    @Test
    void answersAreGatheredOnceAndTheCopyIsHandedOverForAWeek() throws Exception {
        var id = UUID.fromString(json(ask("four", Errand.COPY, IRINA)).at("/id").asString());
        assertThat(copy(id).getStatus()).isEqualTo(409);

        for (var service : PersonRequest.SERVICES) {
            answer(id, service, 1, 1);
            answer(id, service, 1, 1);
        }

        var one = json(calls.send(get("/v1/person-requests/{id}", id), admin, ""));
        assertThat(one.at("/done").asBoolean()).isTrue();
        assertThat(one.at("/looks")).hasSize(PersonRequest.SERVICES.size());
        assertThat(one.at("/looks/0/counts/0/found").asInt()).isEqualTo(2);
        var copy = copy(id);
        assertThat(copy.getHeader("Content-Disposition")).contains("person-" + id);
        assertThat(json(copy).at("/documents")).hasSize(PersonRequest.SERVICES.size());
        assertThat(json(copy).at("/documents/0/document/name").asString()).isEqualTo("Ирина");
        assertThat(json(copy).at("/consents/0/record/purpose").asString()).isEqualTo("ads-sms");

        clock.advance(Duration.ofDays(7));
        assertThat(copy(id).getStatus()).isEqualTo(410);
    }

    @Test
    void partOfACopyThatIsMissingIsWaitedFor() throws Exception {
        var id = UUID.fromString(json(ask("five", Errand.COPY, IRINA)).at("/id").asString());
        for (var service : PersonRequest.SERVICES) {
            answer(id, service, 1, service.equals("promo") ? 2 : 1);
        }

        assertThat(json(copy(id)).at("/detail").asString()).endsWith("promo");
        answer(id, "promo", 2, 2);
        assertThat(copy(id).getStatus()).isEqualTo(200);
    }

    @Test
    void requestOfAnotherShopIsAsIfItWereNotThere() throws Exception {
        var id = UUID.fromString(json(ask("six", Errand.COUNT, IRINA)).at("/id").asString());
        var foreign = Tokens.of(service).of("root", "regional", Role.ADMIN);

        assertThat(calls.send(get("/v1/person-requests/{id}", id), foreign, "").getStatus())
                .isEqualTo(404);
        assertThat(calls.send(get("/v1/person-requests/{id}/copy", id), foreign, "")
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse ask(String key, Errand errand, String whom) throws Exception {
        var body = "{\"errand\": \"%s\", %s}".formatted(errand, whom);
        return calls.send(post("/v1/person-requests").header("Idempotency-Key", key), admin, body);
    }

    private MockHttpServletResponse copy(UUID id) throws Exception {
        return calls.streamed(get("/v1/person-requests/{id}/copy", id), admin);
    }

    private tools.jackson.databind.JsonNode list() throws Exception {
        return json(calls.send(get("/v1/person-requests"), admin, ""));
    }

    private void answer(UUID id, String service, int part, int parts) {
        var json = """
            [{"collection": "calls", "document": {"name": "Ирина",
              "consents": [{"purpose": "ads-sms", "textVersion": "2"}]}}]\
            """;
        var sealed = seal.seal(id, PersonCopy.place(service, part), json.getBytes(StandardCharsets.UTF_8));
        var counts = List.of(new Count("calls", 2, 0));
        var answer = new PersonAnswered(id, service, Errand.COPY, 0, counts, part, parts, sealed, clock.instant());
        var subject = service + "-" + part;
        persons.heard(
                new Received<PersonEvent>(
                        answer,
                        service + ":" + subject + ":1",
                        service,
                        subject,
                        1,
                        FixedShops.TRIBUNA,
                        new Cause(service, "r", null),
                        clock.instant()),
                answer);
    }
}
