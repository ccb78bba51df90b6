package orderdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import orderdesk.contracts.shared.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first orders of the demo shops, posted as their storefronts do, so that the operators' first screen has work in
 * it. Once: a shop that has an order gets none.
 */
final class DemoOrders {

    /** Orders are taken as soon as the shop's settings have reached order-service, by events. */
    private static final Duration TAKEN_WITHIN = Duration.ofMinutes(1);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Period COURIER_IN = Period.ofDays(2);
    private static final int UNAVAILABLE = 503;

    private final Ports ports;

    DemoOrders(Ports ports) {
        this.ports = ports;
    }

    void post(String shop, Instant now) {
        var storefront = DeskClient.as(shop + "-storefront", ports);
        var orders = Ports.url(Service.ORDER.port(ports)) + "/v1/orders";
        var known = storefront.get(orders + "?limit=1");
        if (known.statusCode() != 200) {
            throw new Trouble("Orders of %s cannot be listed: %d %s".formatted(shop, known.statusCode(), known.body()));
        }
        if (!Wire.mapper().readTree(known.body()).path("items").isEmpty()) {
            return;
        }
        var all = of(shop, Home.awakeAt(now), now);
        all.forEach(order -> post(storefront, orders, order));
        System.out.printf("  %-22s %d orders of %s%n", "", all.size(), shop);
    }

    private static void post(DeskClient storefront, String orders, JsonNode order) {
        var key = UUID.randomUUID().toString();
        var body = order.toString().getBytes(StandardCharsets.UTF_8);
        var began = System.nanoTime();
        var answer = storefront.send("POST", orders, "application/json", body, "Idempotency-Key", key);
        while (answer.statusCode() == UNAVAILABLE && System.nanoTime() - began < TAKEN_WITHIN.toNanos()) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            answer = storefront.send("POST", orders, "application/json", body, "Idempotency-Key", key);
        }
        if (answer.statusCode() != 201) {
            throw new Trouble("Order %s could not be posted: %d %s"
                    .formatted(order.path("externalNumber").asString(), answer.statusCode(), answer.body()));
        }
    }

    /**
     * Their customers live where it is day, each in a street of his own, so that they may be called at once. A courier
     * is wanted in two days, which a storefront has to say (R075).
     */
    static List<JsonNode> of(String shop, Home home, Instant now) {
        var orders = Wire.mapper().readTree(resource(shop)).values().stream().toList();
        var slot = Wire.mapper().createObjectNode();
        slot.put(
                        "date",
                        LocalDate.ofInstant(now, ZoneId.of(home.zone()))
                                .plus(COURIER_IN)
                                .toString())
                .put("from", "12:00")
                .put("to", "16:00");
        for (var order : orders) {
            var delivery = (ObjectNode) order.path("delivery");
            if (delivery.path("method").asString().equals("COURIER")) {
                delivery.set("slot", slot);
            }
            var address = (ObjectNode) delivery.path("address");
            address.put("country", home.country())
                    .put("region", home.region())
                    .put("city", home.city())
                    .put("postalCode", home.postalCode());
        }
        return orders;
    }

    private static byte[] resource(String shop) {
        var path = "/demo/%s/orders.json".formatted(shop);
        try (var in = Objects.requireNonNull(DemoOrders.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
