package orderdesk.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.platform.testing.AccessMatrix;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.ToyService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@ToyService
class AccessTests {

    static final Tokens TOKENS = new Tokens("toy");

    @Autowired
    WebApplicationContext service;

    @TestFactory
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() {
        return new AccessMatrix(service, "tribuna")
                .existing("GET /v1/things/{id}", () -> get("/v1/things/{id}?shop=tribuna", UUID.randomUUID()))
                .tests();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing",
                "/v1/things/",
                "/v1/things/x/y",
                "/error",
                "/",
                "/V1/things",
                "/v1/orders/1",
                "/actuator/env",
                "/index.html"
            })
    void whatIsNotInTheTableIsNotThereForAnybody(String path) throws Exception {
        var operator = TOKENS.of("anna", "tribuna", Role.ADMIN, Role.OPERATOR);

        assertThat(ask(get(path)).getStatus()).isEqualTo(404);
        assertThat(ask(get(path).header("Authorization", operator)).getStatus()).isEqualTo(404);
    }

    @Test
    void methodThatThePathDoesNotTakeIsNamedWithThoseItTakes() throws Exception {
        for (var method : List.of(HttpMethod.DELETE, HttpMethod.PATCH, HttpMethod.OPTIONS)) {
            var answer = ask(request(method, "/v1/things"));

            assertThat(answer.getStatus()).isEqualTo(405);
            assertThat(String.valueOf(answer.getHeader("Allow")).split(", ?"))
                    .containsExactlyInAnyOrder("GET", "POST", "PUT");
            assertThat(answer.getContentAsString()).contains("urn:orderdesk:method-not-allowed");
        }
    }

    @Test
    void tokenOfAStorefrontThatNamesSeveralShopsOrNoneIsNotAccepted() throws Exception {
        var one = TOKENS.of("site", List.of("tribuna"), Role.STOREFRONT);
        var two = TOKENS.of("site", List.of("tribuna", "chasy"), Role.STOREFRONT);
        var none = TOKENS.of("site", List.of(), Role.STOREFRONT);

        assertThat(once(one).getStatus()).isEqualTo(201);
        assertThat(once(two).getStatus()).isEqualTo(401);
        assertThat(once(none).getStatus()).isEqualTo(401);
    }

    @Test
    void refusedTokenIsChallengedWithoutAReason() throws Exception {
        var answer = ask(get("/v1/things").header("Authorization", TOKENS.expired("anna", "tribuna", Role.OPERATOR)));

        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(answer.getContentAsString())
                .contains("urn:orderdesk:token-invalid")
                .doesNotContain("expired");
    }

    @Test
    void listIsOfAllShopsOfTheCallerOrOfTheNamedOne() throws Exception {
        var anna = TOKENS.of("anna", List.of("tribuna", "chasy"), Role.OPERATOR);

        assertThat(ask(get("/v1/things").header("Authorization", anna)).getContentAsString())
                .contains("[\"chasy\",\"tribuna\"]");
        assertThat(ask(get("/v1/things?shop=chasy").header("Authorization", anna))
                        .getContentAsString())
                .contains("[\"chasy\"]");
    }

    @Test
    void foreignShopAndUnknownShopAnswerAlike() throws Exception {
        var anna = TOKENS.of("anna", "tribuna", Role.OPERATOR);
        var foreign =
                ask(get("/v1/things?shop=chasy").header("Authorization", anna).header("X-Request-Id", "1"));
        var unknown =
                ask(get("/v1/things?shop=nosuch").header("Authorization", anna).header("X-Request-Id", "1"));

        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(foreign.getContentAsString()).isEqualTo(unknown.getContentAsString());
    }

    @Test
    void whoServesSeveralShopsNamesOneWhereItMatters() throws Exception {
        var anna = TOKENS.of("anna", List.of("tribuna", "chasy"), Role.OPERATOR);
        var path = "/v1/things/" + UUID.randomUUID();

        assertThat(ask(get(path).header("Authorization", anna)).getContentAsString())
                .contains("shop-missing");
        assertThat(ask(get(path + "?shop=chasy").header("Authorization", anna)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void documentationIsOpen() throws Exception {
        assertThat(ask(get("/v3/api-docs")).getStatus()).isEqualTo(200);
        assertThat(ask(get("/swagger-ui/index.html")).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse once(String token) throws Exception {
        return ask(request(HttpMethod.POST, "/v1/things/x/once")
                .header("Authorization", token)
                .header("Idempotency-Key", "k"));
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return Http.of(service).perform(request).andReturn().getResponse();
    }
}
