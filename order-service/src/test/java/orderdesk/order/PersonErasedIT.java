package orderdesk.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.person.PersonEvent.PersonAnswered;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.domain.person.PersonRequest;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.person.Traces;
import orderdesk.platform.person.Years;
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
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer is copied and erased on a real broker and a real database: nothing of him is left, and his money is. */
@SpringBootTest(
        classes = OrderServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "spring.mongodb.database=order-erased-it"})
@Import(Tokens.Issuer.class)
class PersonErasedIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final List<String> CANARIES = List.of(
            "Канарейкин",
            "канарейкин",
            "Кеша",
            "кеша",
            "9995550042",
            "kesha@example.org",
            "Птичья",
            "620099",
            "звоните клетке");
    private static final String ORDER = """
        {"customer": {"person": {"surname": "Канарейкин", "given": "Кеша"}, "phone": "8 999 555-00-42",
                      "email": "Kesha@example.org"},
         "recipient": {"person": {"surname": "Канарейкин"}, "phone": "8 999 555-00-42"},
         "lines": [{"sku": "SHARF-1", "name": "Шарф", "quantity": 1,
                    "price": {"minor": 89900, "currency": "RUB"}}],
         "delivery": {"method": "POST", "address": {"country": "RU", "city": "Птичья гавань",
                      "postalCode": "620099", "lines": ["ул. Птичья, д. 1"]}},
         "paymentMethod": "LINK", "comment": "звоните клетке",
         "consents": [{"purpose": "ads-sms", "textVersion": "2", "givenAt": "2026-01-01T00:00:00Z"}]}
        """;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    @Autowired
    Shops shops;

    @Autowired
    MongoDatabaseFactory mongo;

    private Wires storefront;
    private Wires admin;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.kafka()
                .createTopics(
                        3,
                        Topics.ORDERS,
                        Topics.STOCK,
                        Topics.CONFIRMATIONS,
                        Topics.BENEFITS,
                        Topics.NOTIFICATIONS,
                        Topics.PERSONS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        RealServers.properties(registry);
    }

    @BeforeEach
    void shopIsKnown() {
        storefront = new Wires(port, Tokens.of(service).of("tribuna-storefront", "tribuna", Role.STOREFRONT));
        admin = new Wires(port, Tokens.of(service).of("root", "tribuna", Role.ADMIN));
        Wires.announceTheShop();
        Awaitility.await()
                .atMost(SOON)
                .ignoreException(StoreUnavailable.class) // until they were read once
                .until(() -> shops.settings(FixedShops.TRIBUNA).isPresent());
    }

    @Test
    void personIsCopiedAndErasedAndHisMoneyStays() {
        var order = json(storefront.post("/v1/orders", key(), ORDER));
        var id = order.at("/id").asString();
        assertThat(ask(Errand.ERASE).statusCode()).isEqualTo(409);
        json(storefront.change("/v1/orders/" + id + "/cancel", "\"v1\"", "{\"reason\": \"Кеша передумал\"}"));
        var other = json(storefront.post("/v1/orders", key(), neighbours()));

        var copy = copied();
        assertThat(copy.at("/documents/0/document/state/terms/customer/person/given")
                        .asString())
                .isEqualTo("Кеша");
        assertThat(copy.at("/consents/0/record/purpose").asString()).isEqualTo("ads-sms");
        assertThat(copy.toString()).doesNotContain("Соседов");
        assertThat(traces()).containsOnlyKeys("orders");

        var erased = json(ask(Errand.ERASE));
        await(erased, "/counts/0/changed", 1);

        assertThat(traces()).isEqualTo(Map.of());
        var after = json(storefront.get("/v1/orders/" + id));
        assertThat(after.at("/totals")).isEqualTo(order.at("/totals"));
        assertThat(after.at("/number")).isEqualTo(order.at("/number"));
        assertThat(after.at("/state").asString()).isEqualTo("CANCELLED");
        assertThat(json(storefront.get("/v1/orders?phone=89995550042")).at("/items"))
                .isEmpty();
        assertThat(json(storefront.get("/v1/orders/" + other.at("/id").asString()))
                        .toString())
                .contains("Соседов", "555-00-43");
    }

    @Test
    void whatEndedIsForgottenAfterItsTermAndWhatIsOpenIsKept() {
        var ended = json(storefront.post("/v1/orders", key(), neighbours().replace("555-00-43", "555-00-44")));
        var path = "/v1/orders/" + ended.at("/id").asString();
        json(storefront.change(path + "/cancel", "\"v1\"", "{\"reason\": \"Пётр передумал\"}"));
        var open = json(storefront.post("/v1/orders", key(), neighbours().replace("555-00-43", "555-00-45")));

        Years.pass(service, Period.ofMonths(36).minusDays(1));
        assertThat(json(storefront.get(path)).toString()).contains("Соседов");

        Years.pass(service, Period.ofMonths(36).plusDays(1));
        Years.pass(service, Period.ofMonths(36).plusDays(2));

        var after = json(storefront.get(path));
        assertThat(after.toString()).doesNotContain("Соседов", "555-00-44", "5550044", "620098", "передумал");
        assertThat(after.at("/totals")).isEqualTo(ended.at("/totals"));
        assertThat(after.at("/number")).isEqualTo(ended.at("/number"));
        assertThat(json(storefront.get("/v1/orders/" + open.at("/id").asString()))
                        .toString())
                .contains("Соседов");
    }

    private static String neighbours() {
        return ORDER.replace("Канарейкин", "Соседов")
                .replace("Кеша", "Пётр")
                .replace("555-00-42", "555-00-43")
                .replace("Kesha", "petr")
                .replace("Птичья", "Зелёная")
                .replace("620099", "620098")
                .replace("звоните клетке", "после шести");
    }

    private JsonNode copied() {
        var asked = json(ask(Errand.COPY));
        await(asked, "/counts/0/found", 1);
        var id = UUID.fromString(asked.at("/id").asString());
        var answers = PersonRequest.SERVICES.stream()
                .filter(each -> !each.equals("order"))
                .map(each -> Arrivals.on(Topics.PERSONS, each, FixedShops.TRIBUNA)
                        .event(
                                each + id,
                                1,
                                new PersonAnswered(id, each, Errand.COPY, 0, List.of(), 1, 1, null, Instant.now())))
                .toArray(Arrived[]::new);
        Relay.send(answers);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> admin.get("/v1/person-requests/" + id + "/copy").statusCode() == 200);
        return json(admin.get("/v1/person-requests/" + id + "/copy"));
    }

    private HttpResponse<String> ask(Errand errand) {
        var body = "{\"errand\": \"%s\", \"phones\": [\"8 999 555-00-42\"]}".formatted(errand);
        return admin.post("/v1/person-requests", key(), body);
    }

    private void await(JsonNode asked, String pointer, int wanted) {
        var path = "/v1/person-requests/" + asked.at("/id").asString();
        Awaitility.await()
                .atMost(SOON)
                .until(() -> json(admin.get(path))
                        .at("/looks")
                        .valueStream()
                        .anyMatch(look -> look.at("/service").asString().equals("order")
                                && look.at(pointer).asInt() == wanted));
    }

    private Map<String, ?> traces() {
        return Traces.of(mongo.getMongoDatabase(), CANARIES);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
