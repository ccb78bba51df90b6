package orderdesk.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.SettingLog;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(properties = "spring.application.name=test-service")
class SettingChangesIT {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Tokens.Issuer.class)
    static class Signs {

        @Bean
        Aggregates<Sign, Sign.Nothing> signs(AggregateStore store) {
            return store.open(new Sign.Kind());
        }
    }

    private final ShopId shop = new ShopId("s" + UUID.randomUUID().toString().substring(0, 8));

    @Autowired
    private Aggregates<Sign, Sign.Nothing> signs;

    @Autowired
    private SettingLog log;

    @Autowired
    private WebApplicationContext service;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", RealServers.mongo()::uri);
        registry.add("spring.mongodb.database", () -> "signs");
        registry.add("spring.kafka.bootstrap-servers", RealServers.kafka()::bootstrap);
    }

    @Test
    void whoeverAnswersForTheShopReadsWhoChangedWhatFromWhatToWhat() throws Exception {
        change("front", "vera", sign -> sign.saying("Открыто", true));
        change("front", "galina", sign -> sign.saying("Закрыто", true));

        asked(Role.MANAGER)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].setting").value("signs"))
                .andExpect(jsonPath("$.items[0].name").value("front"))
                .andExpect(jsonPath("$.items[0].by").value("galina"))
                .andExpect(jsonPath("$.items[0].differences.length()").value(1))
                .andExpect(jsonPath("$.items[0].differences[0].pointer").value("/words"))
                .andExpect(jsonPath("$.items[0].differences[0].before").value("\"Открыто\""))
                .andExpect(jsonPath("$.items[0].differences[0].after").value("\"Закрыто\""))
                .andExpect(jsonPath("$.items[1].by").value("vera"))
                .andExpect(jsonPath("$.items[1].differences.length()").value(2));
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        change("front", "vera", sign -> sign.saying("Открыто", true));

        asked(Role.OPERATOR).andExpect(status().isForbidden());
        var stranger = Tokens.of(service).of("stranger", "another", Role.MANAGER);
        Http.of(service)
                .perform(get("/v1/setting-changes").param("shop", shop.value()).header("Authorization", stranger))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatNobodySetWhatIsRefusedAndTheSameAgainTellNothing() {
        change("front", "vera", sign -> sign.saying("Открыто", true));

        change("front", "passer-by", Sign::seen);
        change("front", "galina", sign -> sign.saying("Открыто", true));
        assertThatIllegalStateException()
                .isThrownBy(() -> change("front", "boris", _ -> {
                    throw new IllegalStateException("locked");
                }));

        assertThat(log.of(shop)).extracting(told -> told.change().by()).containsExactly("vera");
    }

    @Test
    void ofChangesAtTheSameMomentEachIsTold() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var changes = IntStream.range(0, 30)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        change("front", "p" + number, sign -> sign.saying("№ " + number, true));
                        return null;
                    })
                    .toList();
            for (var done : people.invokeAll(changes)) {
                done.get();
            }
        }

        var told = log.of(shop);

        assertThat(told)
                .extracting(each -> each.change().by())
                .containsExactlyInAnyOrder(
                        IntStream.range(0, 30).mapToObj(number -> "p" + number).toArray(String[]::new));
        assertThat(told).extracting(each -> each.change().rev()).doesNotHaveDuplicates();
    }

    @Test
    void pageAfterPageLeavesNothingOut() throws Exception {
        for (var number = 0; number < 5; number++) {
            var words = "№ " + number;
            change(number % 2 == 0 ? "front" : "back", "vera", sign -> sign.saying(words, true));
        }

        var first = asked(Role.ADMIN, "limit", "2").andReturn().getResponse().getContentAsString();
        var second = asked(Role.ADMIN, "limit", "3", "cursor", JsonPath.read(first, "$.nextCursor"));

        assertThat(JsonPath.<Integer>read(first, "$.items.length()")).isEqualTo(2);
        second.andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.nextCursor").doesNotExist())
                .andExpect(jsonPath("$.items[2].differences[?(@.pointer == '/words')].after")
                        .value("\"№ 0\""));
    }

    private void change(String door, String by, Function<Sign, Decision<Sign, Sign.Nothing>> how) {
        signs.change(
                shop,
                shop + "/" + door,
                new Cause(by, "c-1", null),
                known -> how.apply(known.map(stored -> stored.state()).orElse(new Sign(door, "", false, 0))));
    }

    private ResultActions asked(Role role, String... parameters) throws Exception {
        var request = get("/v1/setting-changes")
                .header("Authorization", Tokens.of(service).of("galina", shop.value(), role));
        for (var at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return Http.of(service).perform(request);
    }
}
