package orderdesk.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Operators who merge the same orders at the same moment, on a real database. */
@SpringBootTest(
        classes = OrderServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "spring.mongodb.database=duplicates-it"})
@Import(Tokens.Issuer.class)
class DuplicatesIT {

    private static final int ROUNDS = 20;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    @Autowired
    Shops shops;

    private Wires storefront;
    private Wires operator;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.kafka()
                .createTopics(
                        3, Topics.ORDERS, Topics.STOCK, Topics.CONFIRMATIONS, Topics.BENEFITS, Topics.NOTIFICATIONS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        RealServers.properties(registry);
    }

    @BeforeEach
    void shopIsKnown() {
        var tokens = Tokens.of(service);
        storefront = new Wires(port, tokens.of("tribuna-storefront", "tribuna", Role.STOREFRONT));
        operator = new Wires(port, tokens.of("anna", "tribuna", Role.OPERATOR));
        Wires.announceTheShop();
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .ignoreException(StoreUnavailable.class)
                .until(() -> shops.settings(FixedShops.TRIBUNA).isPresent());
    }

    @Test
    void ofTwoWhoMergeCrosswiseAtOnceExactlyOneWins() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var ring = placed(2, "pair-" + round);

            var answers = atOnce(() -> merge(ring.get(0), ring.get(1)), () -> merge(ring.get(1), ring.get(0)));

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThat(open(ring)).isEqualTo(1);
        }
    }

    @Test
    void ofThreeWhoMergeInACircleOneOrderStays() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var ring = placed(3, "ring-" + round);

            var answers = atOnce(
                    () -> merge(ring.get(0), ring.get(1)),
                    () -> merge(ring.get(1), ring.get(2)),
                    () -> merge(ring.get(2), ring.get(0)));

            assertThat(answers).contains(200).isSubsetOf(200, 409);
            assertThat(open(ring))
                    .isPositive()
                    .isEqualTo(3 - answers.stream().filter(each -> each == 200).count());
        }
    }

    private List<String> placed(int count, String key) {
        return IntStream.range(0, count)
                .mapToObj(i -> storefront.post("/v1/orders", key + "-" + i, OrderServiceIT.BODY.formatted("")))
                .map(answer -> json(answer.body()).at("/id").asString())
                .toList();
    }

    private int merge(String kept, String away) {
        var body = "{\"away\": \"%s\", \"awayVersion\": 1}".formatted(away);
        return operator.change("/v1/orders/" + kept + "/merge", "\"v1\"", body).statusCode();
    }

    private long open(List<String> orders) {
        return orders.stream()
                .map(id -> json(storefront.get("/v1/orders/" + id).body())
                        .at("/state")
                        .asString())
                .filter("PLACED"::equals)
                .count();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... merges) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(List.of(merges));
            return all.stream().map(Future::resultNow).toList();
        }
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
