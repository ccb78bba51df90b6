package orderdesk.callback.mystery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.mystery.MysteryDesk;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.PhoneBook.Line;
import orderdesk.callback.telephony.domain.Rung;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.MysteryCallEvent.MysteryCallMarked;
import orderdesk.contracts.shared.Phone;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of mystery shoppers: marked by managers, seen by nobody who talks with customers. */
@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class MysteryApiTests {

    private static final String LIST = "/v1/mystery-calls";
    private static final Phone IRINA = new Phone("+79161234567", "79161234567");

    @Autowired
    WebApplicationContext service;

    @Autowired
    SimulatedStore store;

    @Autowired
    SimulatedClock clock;

    @Autowired
    TelephonyDesk telephony;

    @Autowired
    MysteryDesk desk;

    @Test
    void managerMarksWhatAShopperAskedForOnce() throws Exception {
        var task = asked(1);

        var marked = as("petr", Role.MANAGER, put("/v1/call-tasks/" + task + "/mystery"));

        assertThat(marked.getStatus()).isEqualTo(200);
        assertThat(json(marked).at("/taskId").asString()).isEqualTo(task);
        assertThat(json(as("olga", Role.MANAGER, put("/v1/call-tasks/" + task + "/mystery"))))
                .isEqualTo(json(marked));
        assertThat(store.events(MysteryCallMarked.class))
                .containsExactly(
                        new MysteryCallMarked(null, new CallTaskId(UUID.fromString(task)), "petr", CallbackWeb.NOON));
        assertThat(json(as("petr", Role.MANAGER, get(LIST + "/" + task)))).isEqualTo(json(marked));
        assertThat(as("petr", Role.MANAGER, get(LIST + "/" + UUID.randomUUID())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void callThatCameInIsMarkedWithinADay() throws Exception {
        var call = rang();

        clock.advance(Duration.ofDays(1));
        var marked = as("petr", Role.MANAGER, put("/v1/calls/" + call + "/mystery"));
        assertThat(json(marked).at("/callId").asString()).isEqualTo(call);

        var late = rangAgain();
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        var refused = as("petr", Role.MANAGER, put("/v1/calls/" + late + "/mystery"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(json(refused).at("/code").asString()).isEqualTo("too-late");
    }

    @Test
    void nobodyWhoTalksWithCustomersLearnsWhich() throws Exception {
        var task = asked(1);
        var before = body(as("anna", Role.OPERATOR, get("/v1/call-tasks/" + task)));
        as("petr", Role.MANAGER, put("/v1/call-tasks/" + task + "/mystery"));

        for (var role : List.of(Role.OPERATOR, Role.SENIOR, Role.STOREFRONT)) {
            for (var path : List.of(LIST, LIST + "/" + task)) {
                assertThat(as("anna", role, get(path)).getStatus()).isEqualTo(403);
            }
            assertThat(as("anna", role, put("/v1/call-tasks/" + task + "/mystery"))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(body(as("anna", Role.OPERATOR, get("/v1/call-tasks/" + task))))
                .isEqualTo(before);
        assertThat(body(as("anna", Role.OPERATOR, get("/v1/queue")))).doesNotContainIgnoringCase("myster");
    }

    @Test
    void listGoesOnWhereItsPageEnded() throws Exception {
        for (var number = 1; number <= 3; number++) {
            clock.advance(Duration.ofSeconds(1));
            as("petr", Role.MANAGER, put("/v1/call-tasks/" + asked(number) + "/mystery"));
        }

        var first = json(as("petr", Role.MANAGER, get(LIST + "?limit=2")));
        var rest = json(as(
                "petr",
                Role.MANAGER,
                get(LIST)
                        .param("limit", "2")
                        .param("cursor", first.at("/nextCursor").asString())));

        assertThat(first.at("/items").size()).isEqualTo(2);
        assertThat(rest.at("/items").size()).isEqualTo(1);
        assertThat(rest.has("nextCursor")).isFalse();
        assertThat(rest.at("/items/0/at").asString())
                .isLessThan(first.at("/items/1/at").asString());
    }

    @Test
    void anotherShopsCallIsUnknown() throws Exception {
        var task = new CallTaskId(UUID.fromString(asked(1)));

        assertThat(desk.mark(FixedShops.CHASY, task, new Cause("petr", "test", null)))
                .isEmpty();
        assertThat(store.events(MysteryCallMarked.class)).isEmpty();
    }

    private String asked(int number) throws Exception {
        var body = """
                {"phone": "+7912345670%d", "onSite": false, "zone": "Europe/Moscow", "address": "203.0.113.7",
                 "consent": {"textVersion": "pd-1", "givenAt": "2026-11-24T08:59:50Z"}}""".formatted(number);
        var answer = as(
                "shop",
                Role.STOREFRONT,
                post("/v1/callback-requests")
                        .header("Idempotency-Key", "key-" + number)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
        assertThat(answer.getStatus()).isEqualTo(201);
        return store.events(CallTaskOpened.class).getLast().taskId().toString();
    }

    private String rang() {
        telephony
                .directory()
                .write(
                        FixedShops.TRIBUNA,
                        List.of(new Line("+78005550122", "линия", null, CallbackWeb.NOON)),
                        List.of(),
                        new Cause("manager", "test", null),
                        _ -> {});
        return rang("one");
    }

    private String rangAgain() {
        return rang("two");
    }

    private String rang(String entry) {
        var leg = new LegNews(
                "menu",
                1,
                clock.instant(),
                Phase.RINGING,
                Direction.INCOMING,
                Rung.MACHINE,
                Party.of(null, IRINA),
                null,
                null);
        var notice = new Notice("mango", entry, "+78005550122", leg);
        return telephony.calls().take(notice).state().id().toString();
    }

    private MockHttpServletResponse as(String who, Role role, MockHttpServletRequestBuilder request) throws Exception {
        return Http.of(service)
                .perform(request.header("Authorization", Tokens.of(service).of(who, "tribuna", role)))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
