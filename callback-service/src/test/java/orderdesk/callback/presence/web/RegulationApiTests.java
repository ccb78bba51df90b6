package orderdesk.callback.presence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.Collections;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.presence.RegulationDesk;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions of a regulation, and who has read which. */
@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class RegulationApiTests {

    private static final String BRIEFING = "/v1/shops/tribuna/briefing";
    private static final String READERS = "/v1/shops/tribuna/regulation/acknowledgements";
    private static final String VERSIONS = "/v1/shops/tribuna/regulation/versions";

    private MockMvc http;
    private Tokens tokens;

    @BeforeEach
    void connect(@Autowired WebApplicationContext service) {
        http = Http.of(service);
        tokens = Tokens.of(service);
    }

    @Test
    void everyVersionStaysReadable() throws Exception {
        written("Сначала имя.");
        written("Сначала имя и согласие.");

        var all = json(senior(get(VERSIONS)));
        assertThat(all.at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(all.at("/items/1/by").asString()).isEqualTo("galina");
        assertThat(json(anna(get(VERSIONS + "/1"))).at("/text").asString()).isEqualTo("Сначала имя.");
        assertThat(json(anna(get(VERSIONS + "/2"))).at("/text").asString()).isEqualTo("Сначала имя и согласие.");
        assertThat(anna(get(VERSIONS + "/3")).getStatus()).isEqualTo(404);
    }

    @Test
    void seniorSeesWhoHasReadWhichAndWhoHasNot() throws Exception {
        written("Сначала имя.");
        assertThat(json(acknowledged(1)).at("/current").asBoolean()).isTrue();
        written("Сначала имя и согласие.");

        var readers = json(senior(get(READERS))).at("/items");

        assertThat(readers).hasSize(4);
        assertThat(readers.at("/0/operator").asString()).isEqualTo("anna");
        assertThat(readers.at("/0/version").asInt()).isEqualTo(1);
        assertThat(readers.at("/0/current").asBoolean()).isFalse();
        assertThat(readers.at("/1").has("version")).isFalse();
        assertThat(anna(get(READERS)).getStatus()).isEqualTo(403);
    }

    @Test
    void oldVersionIsNotAcknowledged() throws Exception {
        assertThat(acknowledged(1).getStatus()).as("there is none").isEqualTo(409);
        written("Сначала имя.");
        written("Сначала имя и согласие.");

        var late = acknowledged(1);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(json(late).at("/code").asString()).isEqualTo("regulation-changed");
    }

    @Test
    void firstTimeCounts() throws Exception {
        written("Сначала имя.");
        var first = json(acknowledged(1)).at("/at").asString();

        assertThat(json(acknowledged(1)).at("/at").asString()).isEqualTo(first);
    }

    @Test
    void fiftyVersionsAreListedAndTheOldestStayReadable() throws Exception {
        for (var version = 1; version <= RegulationDesk.LISTED_MAX + 1; version++) {
            written("Версия " + version);
        }

        var all = json(senior(get(VERSIONS))).at("/items");

        assertThat(all).hasSize(RegulationDesk.LISTED_MAX);
        assertThat(all.at("/49/version").asInt()).isEqualTo(2);
        assertThat(json(anna(get(VERSIONS + "/1"))).at("/text").asString()).isEqualTo("Версия 1");
    }

    @Test
    void whoReadAnOldVersionIsNotForgotten() throws Exception {
        for (var version = 1; version <= 60; version++) {
            written("Версия " + version);
            assertThat(acknowledged(version).getStatus()).isEqualTo(200);
        }

        var third = json(senior(get(READERS + "?version=3"))).at("/items");

        assertThat(third.at("/0/version").asInt()).isEqualTo(3);
        assertThat(third.at("/0/current").asBoolean()).isFalse();
        assertThat(third.at("/1").has("version")).isFalse();
        assertThat(json(senior(get(READERS))).at("/items/0/version").asInt()).isEqualTo(60);
    }

    @Test
    void regulationIsAsLongAsRealOnesAre() throws Exception {
        var part = "Ж".repeat(10_000);
        var rest = "\"%s\"".formatted(part);
        var more = String.join(", ", Collections.nCopies(9, rest));

        assertThat(writing(part, more + ", \"Я\"").getStatus()).isEqualTo(422);
        assertThat(writing(part, more).getStatus()).isEqualTo(200);
        assertThat(json(anna(get(VERSIONS + "/1"))).at("/text").asString()).isEqualTo(part.repeat(10));
    }

    private void written(String regulation) throws Exception {
        assertThat(writing(regulation, "").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse writing(String regulation, String more) throws Exception {
        var read = senior(get(BRIEFING));
        var tag = read.getHeader("ETag");
        var request = put(BRIEFING)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"news\": \"\", \"regulation\": \"%s\", \"more\": [%s]}".formatted(regulation, more));
        return senior(tag == null ? request.header("If-None-Match", "*") : request.header("If-Match", tag));
    }

    private MockHttpServletResponse acknowledged(int version) throws Exception {
        return anna(
                post(READERS).contentType(MediaType.APPLICATION_JSON).content("{\"version\": %d}".formatted(version)));
    }

    private MockHttpServletResponse anna(MockHttpServletRequestBuilder request) throws Exception {
        return as("anna", Role.OPERATOR, request);
    }

    private MockHttpServletResponse senior(MockHttpServletRequestBuilder request) throws Exception {
        return as("galina", Role.SENIOR, request);
    }

    private MockHttpServletResponse as(String who, Role role, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", tokens.of(who, "tribuna", role)))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
