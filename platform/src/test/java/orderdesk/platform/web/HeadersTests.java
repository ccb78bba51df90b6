package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.UUID;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@ToyService
class HeadersTests {

    static final String ONCE = "/v1/things/x/once";

    @Autowired
    WebApplicationContext service;

    Asked toy;

    @BeforeEach
    void asOperator() {
        toy = new Asked(service);
    }

    @Test
    void keyOf255PrintableCharactersIsTheLongest() {
        assertThat(once("k").getStatus()).isEqualTo(201);
        assertThat(once("~ k".repeat(85)).getStatus()).isEqualTo(201);
        assertThat(Asked.codes(once("~ k".repeat(85) + "k"))).contains("400 key-invalid");
        assertThat(Asked.codes(once(""))).contains("400 key-invalid");
        assertThat(once("ключ").getStatus()).isEqualTo(400);
        assertThat(once("a\u007f").getStatus()).isEqualTo(400);
    }

    @Test
    void keyIsNeededOnce() {
        assertThat(Asked.codes(toy.send(post(ONCE)))).containsExactly("400 key-missing", "Idempotency-Key key-missing");
        assertThat(Asked.codes(toy.send(post(ONCE).header("Idempotency-Key", "a", "b"))))
                .contains("400 key-invalid");
    }

    @Test
    void hashTellsRequestsApart() {
        var one = hash(post(ONCE), "{}");

        assertThat(hash(post(ONCE), "{}")).isEqualTo(one);
        assertThat(hash(post(ONCE), "{ }")).isNotEqualTo(one);
        assertThat(hash(post(ONCE + "?shop=tribuna"), "{}")).isNotEqualTo(one);
        assertThat(hash(post("/v1/things/y/once"), "{}")).isNotEqualTo(one);
    }

    @Test
    void clientIsWhoeverTheTokenNames() {
        var site = new Asked(toy.http(), new Tokens("toy").of("tribuna-storefront", "tribuna", Role.STOREFRONT));
        var answer = site.send(post(ONCE).header("Idempotency-Key", "k"));

        assertThat(Asked.json(answer).get("client").asString()).isEqualTo("tribuna-storefront");
    }

    @Test
    void repeatedRequestIsMarked() {
        assertThat(once("again").getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(once("first").getHeader("Idempotency-Replayed")).isNull();
        assertThat(once("first").getHeader("Location")).isEqualTo("/v1/things/x");
        assertThat(once("first").getHeader("ETag")).isEqualTo("\"r1\"");
    }

    @Test
    void changeNamesWhatItIsBasedOn() {
        assertThat(change("\"v3\"").getHeader("ETag")).isEqualTo("\"v4\"");
        assertThat(Asked.codes(change("\"v2\""))).containsExactly("412 stale");
        assertThat(Asked.codes(toy.send(changing()))).contains("428 if-match-missing");
    }

    @Test
    void staleChangeIsToldWhatIsCurrentInRussianToo() {
        var answer = toy.send(changing().header("If-Match", "\"v2\"").header("Accept-Language", "ru"));

        assertThat(Asked.json(answer).get("detail").asString()).contains("сейчас «v3»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3", "W/\"v3\"", "*", "\"v3\", \"v4\"", "\"\"", "\"v3", "\"v 3\""})
    void onlyOneStrongTagInQuotesIsRead(String header) {
        assertThat(Asked.codes(change(header))).contains("400 if-match-invalid");
    }

    @Test
    void wholeDocumentIsPutOnATagOrOnNothing() throws Exception {
        var blind = put("/v1/things");
        assertThat(toy.send(blind).getContentAsString()).isEqualTo(new Precondition(null, false).toString());
        var based = put("/v1/things").header("If-Match", "\"v7\"");
        assertThat(toy.send(based).getContentAsString())
                .isEqualTo(new Precondition(new IfMatch("v7"), false).toString());
        var creating = put("/v1/things").header("If-None-Match", "*");
        assertThat(toy.send(creating).getContentAsString()).isEqualTo(new Precondition(null, true).toString());
    }

    @ParameterizedTest
    @CsvSource({"If-Match, v7, 400 if-match-invalid", "If-None-Match, v7, 400 if-none-match-invalid"})
    void whatADocumentIsBasedOnIsReadStrictly(String header, String value, String code) {
        assertThat(Asked.codes(toy.send(put("/v1/things").header(header, value))))
                .contains(code);
    }

    @Test
    void tagIsNeverAnsweredWithNotModified() {
        var path = "/v1/things/" + UUID.randomUUID() + "?shop=chasy";
        var answer = toy.send(get(path).header("If-None-Match", "\"v1\""));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"v1\"");
    }

    @Test
    void claimTokenIsAWholeNumber() throws Exception {
        assertThat(outcome("42").getContentAsString()).isEqualTo("42");
        assertThat(outcome("9".repeat(18)).getStatus()).isEqualTo(200);
        assertThat(Asked.codes(outcome("9".repeat(19)))).contains("400 claim-token-invalid");
        assertThat(Asked.codes(outcome("-1"))).contains("400 claim-token-invalid");
        assertThat(Asked.codes(outcome("x"))).contains("400 claim-token-invalid");
        assertThat(Asked.codes(toy.send(post("/v1/things/x/outcome")))).contains("428 claim-token-missing");
    }

    @Test
    void limitIsFromOneToAHundred() {
        assertThat(limit("")).isEqualTo("limit-50");
        assertThat(limit("?limit=1")).isEqualTo("limit-1");
        assertThat(limit("?limit=100")).isEqualTo("limit-100");
        for (var wrong : new String[] {"0", "101", "-1", "1.0", "x", "", "01", "1e1"}) {
            assertThat(Asked.codes(toy.get("/v1/things?limit=" + wrong))).contains("400 limit-invalid");
        }
    }

    private String limit(String query) {
        return Asked.json(toy.get("/v1/things" + query)).get("nextCursor").asString();
    }

    private MockHttpServletResponse once(String key) {
        return toy.send(post(ONCE).header("Idempotency-Key", key));
    }

    private String hash(MockHttpServletRequestBuilder request, String body) {
        var answer = toy.send(request.header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
        return JsonMapper.shared().readTree(bytes(answer)).get("hash").asString();
    }

    private static byte[] bytes(MockHttpServletResponse answer) {
        return answer.getContentAsByteArray();
    }

    private MockHttpServletResponse change(String tag) {
        return toy.send(changing().header("If-Match", tag));
    }

    private static MockHttpServletRequestBuilder changing() {
        return put("/v1/things/" + UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"a\"}");
    }

    private MockHttpServletResponse outcome(String token) {
        return toy.send(post("/v1/things/x/outcome").header("Claim-Token", token));
    }
}
