package orderdesk.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.platform.access.Role;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Relay;
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

/** The whole service on a real broker and a real database. */
@SpringBootTest(
        classes = OrderServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "spring.mongodb.database=order-it"})
@Import(Tokens.Issuer.class)
class OrderServiceIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    static final String BODY = """
            {"customer": {"person": {"surname": "Иванова", "given": "Ирина"}, "phone": "8 912 345-67-89"},
             "lines": [{"sku": "SHARF-1", "name": "Шарф", "quantity": 1,
                        "price": {"minor": 89900, "currency": "RUB"}}],
             "delivery": {"method": "POST", "address": {"country": "RU", "postalCode": "620014",
                                                        "lines": ["ул. Малышева, д. 51"]}},
             "paymentMethod": "LINK"%s}
            """;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    @Autowired
    Shops shops;

    private Wires wires;

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
        wires = new Wires(port, Tokens.of(service).of("tribuna-storefront", "tribuna", Role.STOREFRONT));
        if (shops.settings(FixedShops.TRIBUNA).isEmpty()) {
            Wires.announceTheShop();
        }
        Awaitility.await()
                .atMost(SOON)
                .until(() -> shops.settings(FixedShops.TRIBUNA).isPresent());
    }

    @Test
    void orderIsPlacedJudgedAndConfirmed() {
        var placed = json(wires.post("/v1/orders", key(), BODY.formatted("")));
        var id = new OrderId(UUID.fromString(placed.at("/id").asString()));
        var spoken =
                new ReadBack(1, Demo.rub(124_900), List.of(), "Ирина", "ru-1", FixedShops.ANNA, null, Instant.now());
        var stock = new StockChecked(id, 1, 1, List.of(), List.of(), true, null, Instant.now());

        Relay.send(
                Arrivals.on(Topics.CONFIRMATIONS, "confirmation", FixedShops.TRIBUNA)
                        .event(id.toString(), 1, new CustomerReached(id, Answer.AGREED, spoken, null, Instant.now())),
                Arrivals.on(Topics.STOCK, "inventory", FixedShops.TRIBUNA).event(id.toString(), 1, stock));

        Awaitility.await()
                .atMost(SOON)
                .until(() -> json(wires.get("/v1/orders/" + id))
                        .at("/state")
                        .asString()
                        .equals("CONFIRMED"));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> wires.get("/v1/confirmed-orders").body().contains(id.toString()));
    }

    @Test
    void sameRequestFromManyAtOnceMakesOneOrder() throws Exception {
        var key = key();
        var answers = atOnce(24, () -> wires.post("/v1/orders", key, BODY.formatted("")));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(HttpResponse::body).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(wires.post("/v1/orders", key, BODY.formatted(", \"comment\": \"другой\""))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void storefrontsNumberIsTakenByOneOfMany() throws Exception {
        var body = BODY.formatted(", \"externalNumber\": \"%s\"".formatted(key()));

        var answers = atOnce(12, () -> wires.post("/v1/orders", key(), body));

        var statuses = answers.stream().map(HttpResponse::statusCode).toList();
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(Set.copyOf(statuses)).isEqualTo(Set.of(201, 409));
    }

    @Test
    void ordersOfManyHaveNumbersOfTheirOwnAndAreFound() throws Exception {
        var answers = atOnce(120, () -> wires.post("/v1/orders", key(), BODY.formatted("")));

        var numbers = answers.stream()
                .map(answer -> json(answer).at("/number").asString())
                .toList();
        assertThat(numbers).hasSize(120).doesNotHaveDuplicates();
        var number = numbers.getLast();
        assertThat(json(wires.get("/v1/orders?number=" + number)).at("/items")).hasSize(1);
        assertThat(json(wires.get("/v1/orders?phone=89123456789&limit=100")).at("/items"))
                .hasSize(100);
        assertThat(json(wires.get("/v1/orders?state=PLACED&limit=2"))
                        .at("/nextCursor")
                        .asString())
                .isNotEmpty();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times).mapToObj(_ -> call).toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
