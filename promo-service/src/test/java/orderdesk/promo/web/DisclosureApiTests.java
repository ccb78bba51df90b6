package orderdesk.promo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import orderdesk.contracts.benefit.BenefitEvent.CertificateIssued;
import orderdesk.platform.access.Role;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.promo.Orders;
import orderdesk.promo.domain.Disclosure;
import orderdesk.promo.persistence.DisclosureKind;
import orderdesk.wire.PromoWeb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class DisclosureApiTests {

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
    void codeForAMessageIsSaidAgainAndWrittenDownAndStoredNowhere() throws Exception {
        var issued = issued("/v1/certificates", Examples.CERTIFICATE_BY_MESSAGE);

        var answer = ask(id(issued), "tribuna");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(json(answer).get("code")).isEqualTo(issued.get("code"));
        assertThat(store.open(new DisclosureKind()).history(Orders.SHOP, id(issued)))
                .extracting(told -> told.event().to())
                .containsExactly("notification");
        assertThat(store.events(CertificateIssued.class))
                .anySatisfy(event -> assertThat(event.orderId()).isNotNull());
        var code = issued.get("code").asString();
        assertThat(store.contents().toString()).doesNotContain(code).doesNotContain(code.replace("-", ""));
    }

    @Test
    void couponIsForAMessageAlways() throws Exception {
        var issued = issued("/v1/coupons", Examples.COUPON);

        assertThat(json(ask(id(issued), "tribuna")).get("code")).isEqualTo(issued.get("code"));
    }

    @Test
    void codeThatWentToItsBuyerAloneIsUnknownHereAsIsThatOfAnotherShop() throws Exception {
        var sold = issued("/v1/certificates", Examples.CERTIFICATE);
        var sent = issued("/v1/certificates", Examples.CERTIFICATE_BY_MESSAGE);

        assertThat(ask(id(sold), "tribuna").getStatus()).isEqualTo(404);
        assertThat(ask(id(sent), "chasy").getStatus()).isEqualTo(404);
    }

    @Test
    void blockedCertificateIsNotSent() throws Exception {
        var path = "/v1/certificates/" + id(issued("/v1/certificates", Examples.CERTIFICATE_BY_MESSAGE));
        call(
                patch(path + "?shop=tribuna")
                        .header("If-Match", "\"r1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"blocked\":true,\"reason\":\"Украден\"}"),
                Role.MANAGER);

        var refused = call(post(path + "/code?shop=tribuna"), Role.MESSENGER);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(json(refused).get("code").asString()).isEqualTo("code-unusable");
    }

    @Test
    void fiftyTimesADayAreAllowedAndOnceMoreIsNot() throws Exception {
        var id = id(issued("/v1/certificates", Examples.CERTIFICATE_BY_MESSAGE));
        for (var time = 1; time <= Disclosure.TOLD_MAX; time++) {
            assertThat(ask(id, "tribuna").getStatus()).isEqualTo(200);
        }

        var refused = ask(id, "tribuna");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("86400");
    }

    private JsonNode issued(String path, String body) throws Exception {
        return json(call(
                post(path + "?shop=tribuna")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                Role.MANAGER));
    }

    private static String id(JsonNode issued) {
        return issued.get("certificate").get("id").asString();
    }

    private MockHttpServletResponse ask(String id, String shop) throws Exception {
        return call(
                post("/v1/certificates/%s/code".formatted(id)).queryParam("shop", shop),
                shop,
                "notification",
                Role.MESSENGER);
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, Role role) throws Exception {
        return call(request, Orders.SHOP.value(), "notification", role);
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, String shop, String who, Role role)
            throws Exception {
        var token = Tokens.of(context).of(who, shop, role);
        return http.perform(request.header("Authorization", token)).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
