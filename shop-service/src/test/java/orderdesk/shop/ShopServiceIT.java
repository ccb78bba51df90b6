package orderdesk.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.platform.access.Role;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import orderdesk.shop.domain.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import(Tokens.Issuer.class)
class ShopServiceIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int RIVALS = 16;

    @Autowired
    private WebApplicationContext context;

    /** As every other service sees them. */
    @Autowired
    private Shops shops;

    private MockMvc http;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.properties(registry);
    }

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @Test
    void settingsAndPeopleReachEveryService() throws Exception {
        var shop = new ShopId("reaching");
        var settings = Settings.good().made();
        var people = """
                {"members":[{"id":"anna","given":"Анна","surname":"Лебедева","roles":["operator"],"skills":[]}]}""";

        assertThat(call(put("/v1/shops/reaching"), json(Settings.good())).getStatus())
                .isEqualTo(201);
        assertThat(call(put("/v1/shops/reaching/people"), people).getStatus()).isEqualTo(201);

        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            assertThat(shops.settings(shop)).contains(settings);
            assertThat(shops.member(shop, new OperatorId("anna")))
                    .map(Member::given)
                    .contains("Анна");
        });
    }

    @Test
    void ofManyChangesOfOneVersionOneWins() throws Exception {
        call(put("/v1/shops/rivals"), json(Settings.good()));
        Callable<Integer> change = () -> call(
                        put("/v1/shops/rivals").header("If-Match", "\"r1\""),
                        json(Settings.good().in("Asia/Omsk", "RUB", "RU")))
                .getStatus();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(Stream.generate(() -> change).limit(RIVALS).toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();

            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        }
    }

    @Test
    void withoutTheDatabaseTheAnswerIsComeAgain() throws Exception {
        call(put("/v1/shops/patient"), json(Settings.good()));

        RealServers.mongo().kill();
        var away = call(get("/v1/shops/patient"), null);
        RealServers.mongo().restart();

        assertThat(away.getStatus()).isEqualTo(503);
        assertThat(Optional.ofNullable(away.getHeader("Retry-After"))).isPresent();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(call(get("/v1/shops/patient"), null).getStatus())
                                .isEqualTo(200));
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, @Nullable String body)
            throws Exception {
        var manager = Tokens.of(context).of("manager", List.of("reaching", "rivals", "patient"), Role.MANAGER);
        request.header("Authorization", manager);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return http.perform(request).andReturn().getResponse();
    }

    private static String json(Settings settings) {
        return Wire.mapper().writeValueAsString(settings.made());
    }
}
