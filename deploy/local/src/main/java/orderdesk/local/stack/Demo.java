package orderdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.shop.ShopSettings;

/**
 * Loads the demo shops by the public API, once: what was changed since is left alone. Orders come with the whole stack
 * only: who starts a part of it brings his own.
 */
final class Demo {

    static final List<String> SHOPS = List.of("tribuna", "chasy");

    private static final String JSON = "application/json";

    /** Who names people of whom a service has not heard yet is answered so. */
    private static final Set<Integer> UNHEARD_OF = Set.of(422, 503);

    private static final int LOOKS_MAX = 80;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Plan plan;
    private final DeskClient admin;

    Demo(Plan plan) {
        this.plan = plan;
        this.admin = DeskClient.as("admin", plan.ports());
    }

    void load() {
        for (var shop : SHOPS) {
            if (plan.wanted().contains(Service.SHOP)) {
                shop(shop);
            }
            if (plan.wanted().contains(Service.INVENTORY)) {
                goods(shop);
            }
            if (plan.wanted().contains(Service.CALLBACK)) {
                briefing(shop);
                phoneBook(shop);
            }
        }
        if (plan.wanted().containsAll(List.of(Service.values()))) {
            SHOPS.forEach(shop -> new DemoOrders(plan.ports()).post(shop, Instant.now()));
        }
    }

    private void shop(String shop) {
        var url = Ports.url(Service.SHOP.port(plan.ports())) + "/v1/shops/" + shop;
        putNew(url, resource(shop, "settings.json"), "Shop " + shop);
        putNew(url + "/people", resource(shop, "people.json"), "People of " + shop);
    }

    private void briefing(String shop) {
        var url = "%s/v1/shops/%s/briefing".formatted(Ports.url(Service.CALLBACK.port(plan.ports())), shop);
        putNew(url, resource(shop, "briefing.json"), "Briefing of " + shop);
    }

    /** Its lines and extensions; the shop is heard of there a moment after it was opened. */
    private void phoneBook(String shop) {
        var url = Ports.url(Service.CALLBACK.port(plan.ports())) + "/v1/phone-book?shop=" + shop;
        var book = resource(shop, "phone-book.json");
        for (var look = 1; look < LOOKS_MAX && UNHEARD_OF.contains(status(url, book)); look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        putNew(url, book, "Phone book of " + shop);
    }

    private int status(String url, byte[] book) {
        return admin.send("PUT", url, JSON, book, "If-None-Match", "*").statusCode();
    }

    private void goods(String shop) {
        var inventory = Ports.url(Service.INVENTORY.port(plan.ports())) + "/v1";
        var known = admin.get("%s/products?shop=%s&limit=1".formatted(inventory, shop));
        if (known.statusCode() == 200
                && !Wire.mapper().readTree(known.body()).path("items").isEmpty()) {
            return;
        }
        var supplier = "%s/suppliers/sklad".formatted(inventory);
        putNew(supplier + "?shop=" + shop, resource(shop, "supplier.json"), "Stock of " + shop);
        var lists = "%s/price-lists?shop=%s".formatted(supplier, shop);
        var answer = admin.send("POST", lists, "application/xml", ofToday(shop, resource(shop, "price-list.xml")));
        require(answer.statusCode(), answer.body(), Set.of(201), "Price list of " + shop);
        System.out.printf("  %-22s Goods of %s%n", "", shop);
        fetched(shop);
    }

    /** Somebody whose list is fetched every quarter of an hour; the issuer has it beside its own pages. */
    private void fetched(String shop) {
        var supplier = Wire.mapper()
                .writeValueAsBytes(Map.of(
                        "name",
                        "Поставщик «Дальний»",
                        "currency",
                        "RUB",
                        "schedule",
                        Map.of(
                                "url",
                                "%s/feeds/%s.yml"
                                        .formatted(Ports.url(plan.ports().issuer()), shop))));
        var url = Ports.url(Service.INVENTORY.port(plan.ports())) + "/v1/suppliers/dalniy?shop=" + shop;
        putNew(url, supplier, "Supplier whose list is fetched for " + shop);
    }

    /** A list that carries its old date would soon be shown as stale. */
    private static byte[] ofToday(String shop, byte[] list) {
        var zone = Wire.mapper()
                .readValue(resource(shop, "settings.json"), ShopSettings.class)
                .zone();
        var now = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(LocalDateTime.now(ZoneId.of(zone)));
        return new String(list, StandardCharsets.UTF_8)
                .replaceFirst("date=\"[^\"]*\"", "date=\"%s\"".formatted(now))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** 412 says that it is there, with whatever was changed in it. */
    private void putNew(String url, byte[] body, String what) {
        var answer = admin.send("PUT", url, JSON, body, "If-None-Match", "*");
        require(answer.statusCode(), answer.body(), Set.of(200, 201, 412), what);
        if (answer.statusCode() == 201) {
            System.out.printf("  %-22s %s%n", "", what);
        }
    }

    private static void require(int status, String body, Set<Integer> expected, String what) {
        if (!expected.contains(status)) {
            throw new Trouble("%s could not be loaded: %d %s".formatted(what, status, body));
        }
    }

    private static byte[] resource(String shop, String name) {
        var path = "/demo/%s/%s".formatted(shop, name);
        try (var in = Objects.requireNonNull(Demo.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
