package orderdesk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.OidcLoginRequestPostProcessor;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a browser can and cannot do with the gateway; behind it one service that writes down what it is asked. */
@SpringBootTest(
        properties = {
            "orderdesk.console.pages=classpath:/pages/",
            "spring.http.clients.read-timeout=1s",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.lifecycle.timeout-per-shutdown-phase=1s"
        })
class GatewayTests {

    private static final RecordingService SERVICE = new RecordingService();

    @TestBean
    private @Nullable OAuth2AuthorizedClientManager authorizedClientManager;

    private MockMvc http;

    static OAuth2AuthorizedClientManager authorizedClientManager() {
        return FixedToken.MANAGER;
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("orderdesk.console.services.confirmation", SERVICE::address);
        registry.add("orderdesk.console.services.order", () -> "http://127.0.0.1:1");
        registry.add("orderdesk.console.services.callback", () -> "http://127.0.0.1:1");
    }

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @BeforeEach
    void browser(@Autowired WebApplicationContext context) {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        SERVICE.forget();
    }

    private static OidcLoginRequestPostProcessor anna() {
        return oidcLogin()
                .idToken(token -> token.subject("anna")
                        .claim("name", "Анна Лебедева")
                        .claim("shops", List.of("tribuna"))
                        .claim("roles", List.of("operator")));
    }

    @Test
    void pageLeadsToTheIssuerAndDataToAProblem() throws Exception {
        http.perform(get("/case/1").accept("text/html")).andExpect(redirectedUrl("/oauth2/authorization/desk"));
        http.perform(get("/v1/desk/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("session-over"));
        http.perform(get("/api/confirmation/v1/queue").accept("text/html")).andExpect(status().isUnauthorized());
        assertThat(SERVICE.asked()).isEmpty();
    }

    @Test
    void issuerIsAskedWithAProofKey() throws Exception {
        var location = http.perform(get("/oauth2/authorization/desk"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(location)
                .startsWith("http://127.0.0.1:8100/oauth2/authorize?")
                .contains("response_type=code", "code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
    }

    @Test
    void whoIsSignedInLearnsWhoHeIs() throws Exception {
        http.perform(get("/v1/desk/me").with(anna()))
                .andExpect(jsonPath("$.id").value("anna"))
                .andExpect(jsonPath("$.name").value("Анна Лебедева"))
                .andExpect(jsonPath("$.shops[0]").value("tribuna"))
                .andExpect(jsonPath("$.csrf.header").value("X-CSRF-TOKEN"));
    }

    @Test
    void serviceIsAskedWithTheTokenAndWithoutTheSession() throws Exception {
        http.perform(get("/api/confirmation/v1/queue?shop=tribuna&q=Иванова Ирина")
                        .cookie(new Cookie("desk-8080", "secret"))
                        .header("Accept-Language", "ru")
                        .with(anna()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ok").value(true));

        var asked = SERVICE.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/queue");
        assertThat(asked.query()).isEqualTo("shop=tribuna&q=Иванова Ирина");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + FixedToken.VALUE);
        assertThat(asked.header("Accept-Language")).isEqualTo("ru");
        assertThat(asked.header("Cookie")).isEmpty();
    }

    @Test
    void browserCannotSendATokenOfItsOwn() throws Exception {
        http.perform(get("/api/confirmation/v1/queue")
                        .header("Authorization", "Bearer stolen")
                        .with(anna()))
                .andExpect(status().isOk());

        assertThat(SERVICE.asked().getFirst().header("Authorization")).isEqualTo("Bearer " + FixedToken.VALUE);
    }

    @Test
    void changeWithoutProofOfItsPageIsRefused() throws Exception {
        http.perform(post("/api/confirmation/v1/cases/1/claim").with(anna()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("csrf-missing"));
        assertThat(SERVICE.asked()).isEmpty();

        http.perform(post("/api/confirmation/v1/cases/1/claim").with(anna()).with(csrf().asHeader()))
                .andExpect(status().isOk());
        assertThat(SERVICE.asked().getFirst().header("X-CSRF-TOKEN")).isEmpty();
    }

    @Test
    void refusalOfAServiceIsPassedOnAsItIs() throws Exception {
        http.perform(post("/api/confirmation/v1/cases/1/refuse").with(anna()).with(csrf().asHeader()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("claim-superseded"));
    }

    @Test
    void serviceThatIsAwayIsNamed() throws Exception {
        http.perform(get("/api/order/v1/orders").with(anna()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.code").value("service-away"));
    }

    @Test
    void nothingButTheirPublicPathsIsReached() throws Exception {
        for (var path : List.of(
                "/api/confirmation/internal/v1/history",
                "/api/confirmation/actuator/health",
                "/api/billing/v1/x",
                "/api/confirmation/v1/%2e%2e/internal")) {
            http.perform(get(java.net.URI.create(path)).with(anna()))
                    .andExpect(result ->
                            assertThat(result.getResponse().getStatus()).isIn(400, 404));
        }
        assertThat(SERVICE.asked()).isEmpty();
    }

    @Test
    void streamLastsLongerThanAnyOtherAnswerIsWaitedFor() throws Exception {
        http.perform(get("/api/confirmation/v1/cases/stream").with(anna()))
                .andExpect(status().isOk())
                .andExpect(content().string("event:state\ndata:{}\n\nevent:message\ndata:{}\n\n"));
    }

    /** The owner of the widget is away here: it is asked, and without a session. */
    @Test
    void visitorsOfTheShopsPagesNeedNoSession() throws Exception {
        for (var request : List.of(
                get("/widget/v1.js"),
                get("/v1/widget/shops/tribuna"),
                post("/v1/widget/shops/tribuna/chats").header("Idempotency-Key", "k"))) {
            http.perform(request.header("Origin", "https://tribuna.example"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.code").value("service-away"))
                    .andExpect(header().doesNotExist("Set-Cookie"));
        }
        http.perform(options("/v1/widget/shops/tribuna/chats")
                        .header("Origin", "https://tribuna.example")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "chat-secret"))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "https://tribuna.example"));
    }

    @Test
    void nextAsksTheQueueThatIsThereAndNamesTheOneThatIsAway() throws Exception {
        http.perform(post("/v1/desk/next?shop=tribuna").with(anna()).with(csrf().asHeader()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.service").value("confirmation"))
                .andExpect(jsonPath("$.claim.token").value(7))
                .andExpect(jsonPath("$.away[0]").value("callback"));

        assertThat(SERVICE.asked()).extracting(RecordingService.Asked::path).containsExactly("/v1/queue/next");
    }

    @Test
    void pagesAreKeptByTheirHashAndCompressed() throws Exception {
        http.perform(get("/assets/app-1.js").header("Accept-Encoding", "gzip, br"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        http.perform(get("/assets/absent.js")).andExpect(status().isNotFound());
    }

    @Test
    void everyAddressIsTheSamePageUnderAStrictPolicy() throws Exception {
        for (var path : List.of("/index.html", "/case/00000000-0000-5000-8000-000000000001", "/orders?q=1")) {
            http.perform(get(path).accept("text/html").with(anna()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(org.hamcrest.Matchers.containsString("The page")))
                    .andExpect(header().string("Cache-Control", "no-cache"))
                    .andExpect(header().string(
                                    "Content-Security-Policy",
                                    org.hamcrest.Matchers.allOf(
                                            org.hamcrest.Matchers.startsWith("default-src 'none'; script-src 'self';"),
                                            org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("unsafe")))))
                    .andExpect(header().string("Referrer-Policy", "no-referrer"));
        }
    }

    @Test
    void unknownEventIdOfTheStreamIsAProblem() throws Exception {
        http.perform(get("/v1/desk/stream").header("Last-Event-ID", "x").with(anna()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("parameter-invalid"));
    }
}
