package orderdesk.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds of certificates and promo codes, from the announcement of an order until what it is worth is settled, beside the
 * same durable writes of the same documents without any of the desk's work: one insert and two conditional updates an
 * order. Everything else stands still meanwhile. The orders are none that order-service knows, so the stack is of no
 * other use afterwards.
 */
final class Holds {

    /** As many as may have a part of one certificate. */
    private static final int ORDERS = 1_000;

    private static final int MANY = 100;
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(120);
    private static final Duration DRAIN = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final List<String> OTHERS = List.of(
            "shop-service",
            "order-service",
            "inventory-service",
            "confirmation-service",
            "callback-service",
            "notification-service",
            "insight-service",
            "operator-console");

    private static final String FACE = "{\"face\":{\"minor\":100000000,\"currency\":\"RUB\"},\"validUntil\":\"%s\"}";
    private static final String CAMPAIGN = """
            {"code":"%s","rules":{"name":"Замер","worth":{"kind":"percent","basisPoints":500},"from":"%s","to":"%s",\
            "skus":[],"skuPrefixes":[],"usesMax":1000000,"stacking":"TOGETHER"}}""";
    private static final String ORDER = """
            {"customer":{"person":{"surname":"Иванова","given":"Ирина"},"phone":"+79160000000"},\
            "lines":[{"sku":"TR-MUG-01","name":"Кружка «Метеор», 330 мл","quantity":1,\
            "price":{"minor":59000,"currency":"RUB"}}],"delivery":{"method":"POST","address":{"country":"RU",\
            "region":"RU-MOW","city":"Москва","lines":["ул. Светлая, д. 1"]}},"paymentMethod":"LINK","codes":["%s"]}""";

    private final Desk desk = new Desk();

    void measure() {
        try (var client = MongoClients.create(Place.mongo())) {
            var benefits = client.getDatabase("promo").getCollection("orderBenefits");
            System.out.println("| `holds` | raw writes' orders/s | orders/s | ratio | CPU ms per order |");
            System.out.println("| --- | --- | --- | --- | --- |");
            hold(client, benefits, "(warm-up)", List.of(certificate()));
            hold(client, benefits, "one certificate", List.of(certificate()));
            var many = IntStream.range(0, MANY).mapToObj(_ -> certificate()).toList();
            hold(client, benefits, MANY + " certificates", many);
            hold(client, benefits, "one campaign of 1,000,000 uses", List.of(campaign()));
        }
    }

    private void hold(MongoClient client, MongoCollection<Document> benefits, String what, List<String> codes) {
        var templates = PlacedOrders.announced(() ->
                codes.stream().map(code -> desk.place(ORDER.formatted(code))).toList());
        Processes.quiet(DRAIN);
        Processes.without(OTHERS, () -> {
            var before = Processes.cpuSeconds();
            var began = System.nanoTime();
            var orders = PlacedOrders.send(templates, ORDERS);
            settled(benefits, orders);
            var seconds = (System.nanoTime() - began) / 1e9;
            var cpu = Processes.cpuMillis(before, ORDERS).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            var raw = new PlainHolds(client, benefits, orders.getFirst()).perSecond(ORDERS, codes.size());
            var rate = ORDERS / seconds;
            System.out.printf("| %s | %.0f | %.0f | %.2f | %.1f |%n", what, raw, rate, rate / raw, cpu);
        });
    }

    private static void settled(MongoCollection<Document> benefits, List<String> orders) {
        var done = Filters.and(Filters.in("_id", orders), Filters.exists("keys.applying", false));
        var until = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (benefits.countDocuments(done) < orders.size()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Not all orders were settled in time");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private String certificate() {
        return post("/v1/certificates", FACE.formatted(in(Duration.ofDays(30))))
                .path("code")
                .asString();
    }

    private String campaign() {
        var code = "BENCH" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        post("/v1/campaigns", CAMPAIGN.formatted(code, in(Duration.ofDays(-1)), in(Duration.ofDays(30))));
        return code;
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS);
    }

    private JsonNode post(String path, String body) {
        var address = Place.http(Place.PROMO, path + "?shop=tribuna");
        var answer = desk.send("POST", address, "manager", "application/json", body, UUID.randomUUID());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
