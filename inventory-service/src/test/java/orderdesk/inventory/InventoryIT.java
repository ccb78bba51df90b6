package orderdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import orderdesk.inventory.supplier.fetch.FeedServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A list goes in, an order is reserved, and the other way. */
class InventoryIT extends RealService {

    static final String SUPPLIER = """
            {"name": "Склад", "currency": "RUB", "staleAfter": "P365D", "lostPercentMax": 100}""";

    @Override
    String shop() {
        return "tribuna";
    }

    @Test
    void listGoesInAndOrderIsReservedAndReleased() throws Exception {
        assertThat(send("PUT", "/v1/suppliers/sklad?shop=tribuna", "application/json", SUPPLIER.getBytes())
                        .statusCode())
                .isEqualTo(201);
        var list = Yml.list(Yml.offer("S-1", 1290, 3), Yml.offer("S-2", 990, 0), Yml.offer("S-3", 950, 4));
        var taken = send("POST", "/v1/suppliers/sklad/price-lists?shop=tribuna", "application/gzip", gzip(list));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(json(taken).path("state").asString()).isEqualTo("APPLIED");
        awaitProduct("S-1", 129_000);
        var order = Orders.numbered(1 + (int) (System.nanoTime() & 0xFFFFFF));

        publish(order.placed(Orders.lines("S-1", 2, "S-2", 1)));

        var stock = awaitRevision(order, 1);
        assertThat(stock.at("/lines/0/reserved").asInt()).isEqualTo(2);
        assertThat(stock.at("/lines/1/missing").asInt()).isEqualTo(1);
        assertThat(stock.at("/lines/1/alternatives/0/sku").asString()).isEqualTo("S-3");
        assertThat(json(get("/v1/products/S-1?shop=tribuna")).path("free").asInt())
                .isEqualTo(1);

        publish(order.cancelled());

        awaitRevision(order, 2);
        assertThat(json(get("/v1/prices?sku=S-1&shop=tribuna")).path("free").asInt())
                .isEqualTo(3);
        var page = json(get("/v1/products?shop=tribuna&q=scarf%20s-&limit=1"));
        assertThat(page.at("/items/0/sku").asString()).isEqualTo("S-1");
        var next = json(get("/v1/products?shop=tribuna&q=scarf%20s-&limit=1&cursor="
                + page.path("nextCursor").asString()));
        assertThat(next.at("/items/0/sku").asString()).isEqualTo("S-2");
        assertThat(next.path("nextCursor").asString()).isNotEmpty();
    }

    /** A competitor has the same scarf for less: proposed, taken, and the price from then on. */
    @Test
    void competitorsPriceIsProposedAndTaken() throws Exception {
        var settings = SUPPLIER.replace("}", ",\"minMarginPercent\":5}");
        list("watched", settings, "W-1", 1000, "<purchase_price>500</purchase_price>");
        list("rival", SUPPLIER.replace("}", ",\"competitor\":true}"), "R-1", 900, "");

        var proposed = Awaitility.await()
                .atMost(SOON)
                .until(() -> get("/v1/watched-prices/W-1?shop=tribuna"), answer -> answer.statusCode() == 200);
        assertThat(json(proposed).at("/proposal/price/minor").asLong()).isEqualTo(89_100);
        var taken = sendIf(
                proposed.headers().firstValue("ETag").orElseThrow(),
                "POST",
                "/v1/watched-prices/W-1/apply?shop=tribuna",
                "{}".getBytes());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(json(get("/v1/prices?sku=W-1&shop=tribuna"))
                        .at("/price/minor")
                        .asLong())
                .isEqualTo(89_100);
        assertThat(get("/v1/products/R-1?shop=tribuna").statusCode()).isEqualTo(404);
    }

    private void list(String supplier, String settings, String sku, int price, String elements) throws Exception {
        send("PUT", "/v1/suppliers/" + supplier + "?shop=tribuna", "application/json", settings.getBytes());
        var offer = Yml.offer(
                sku,
                "<price>%d</price><count>3</count><vendor>Метеор</vendor><vendorCode>WM-1</vendorCode>%s"
                        .formatted(price, elements));
        var sent = send(
                "POST",
                "/v1/suppliers/" + supplier + "/price-lists?shop=tribuna",
                "application/xml",
                Yml.list(offer).getBytes());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    }

    @Test
    void listThatIsCutShortHarmsNothing() throws Exception {
        send("PUT", "/v1/suppliers/post?shop=tribuna", "application/json", SUPPLIER.getBytes());
        send(
                "POST",
                "/v1/suppliers/post/price-lists?shop=tribuna",
                "application/xml",
                Yml.list(Yml.offer("P-1", 500, 5)).getBytes());
        var good = Yml.list(Yml.offer("P-1", 600, 6), Yml.offer("P-2", 700, 7));

        var refused = send(
                "POST",
                "/v1/suppliers/post/price-lists?shop=tribuna",
                "application/xml",
                good.substring(0, good.length() - 40).getBytes());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("code").asString()).isEqualTo("price-list-refused");
        awaitProduct("P-1", 50_000);
        assertThat(get("/v1/products/P-2?shop=tribuna").statusCode()).isEqualTo(404);
        var applied = send("POST", "/v1/suppliers/post/price-lists?shop=tribuna", "application/xml", good.getBytes());
        assertThat(json(applied).path("state").asString()).isEqualTo("APPLIED");
        assertThat(awaitProduct("P-2", 70_000).path("free").asInt()).isEqualTo(7);
    }

    @Test
    void listIsFetchedWhenItIsDueAndAPageForPeopleIsNone() throws Exception {
        try (var server = new FeedServer()) {
            server.put("/list", Yml.list(Yml.offer("F-1", 500, 5)).getBytes());
            server.put("/page", "<!DOCTYPE html>".getBytes());
            schedule("fetched", server.url("/list"));
            schedule("misled", server.url("/page"));

            assertThat(awaitProduct("F-1", 50_000).path("source").asString()).isEqualTo("fetched");
            var misled = Awaitility.await()
                    .atMost(SOON)
                    .until(
                            () -> json(get("/v1/suppliers/misled?shop=tribuna")),
                            supplier -> supplier.at("/sync/failures").asInt() > 0);
            assertThat(misled.at("/sync/failure").asString()).isEqualTo("html");
            assertThat(server.asked()).contains("/list", "/page");
        }
    }

    @Test
    void stock1CPushesItsProductsAndOffers() throws Exception {
        send("PUT", "/v1/suppliers/ones?shop=tribuna", "application/json", SUPPLIER.getBytes());
        var made = json(
                send("POST", "/v1/suppliers/ones/exchange-password?shop=tribuna", "application/json", new byte[0]));
        var exchange = new OneC(
                http,
                "http://127.0.0.1:" + port + made.path("address").asString(),
                made.path("password").asString());
        assertThat(exchange.signIn("wrong")).startsWith("failure");
        assertThat(exchange.step("init", "")).startsWith("failure");

        assertThat(exchange.signIn()).startsWith("success");
        assertThat(exchange.step("init", "")).isEqualTo("zip=yes\nfile_limit=4194304");
        var offers = CommerceMl.offers(false, CommerceMl.offer("1C-1", 450, 300, 3, 4));
        exchange.send("offers.xml", offers.substring(0, 400), offers.substring(0, 400), offers.substring(400));
        assertThat(exchange.step("import", "offers.xml")).isEqualTo("success");
        assertThat(exchange.step("import", "rests.xml")).startsWith("failure");

        assertThat(awaitProduct("1C-1", 45_000).path("free").asInt()).isEqualTo(7);
    }

    private void schedule(String supplier, String url) throws Exception {
        var settings = SUPPLIER.replace("}", ", \"schedule\": {\"url\": \"%s\"}}".formatted(url));
        assertThat(send(
                                "PUT",
                                "/v1/suppliers/%s?shop=tribuna".formatted(supplier),
                                "application/json",
                                settings.getBytes())
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void everythingThatAListNamesNoLongerCanBeHadNoLonger() throws Exception {
        var lists = "/v1/suppliers/vanish/price-lists?shop=tribuna";
        send("PUT", "/v1/suppliers/vanish?shop=tribuna", "application/json", SUPPLIER.getBytes());
        var twenty = IntStream.range(0, 20)
                .mapToObj(at -> Yml.offer("V-" + at, 100, 5))
                .toArray(String[]::new);
        send("POST", lists, "application/xml", Yml.list(twenty).getBytes());
        awaitProduct("V-7", 10_000);

        var rest =
                json(send("POST", lists, "application/xml", Yml.list(twenty[0]).getBytes()));

        assertThat(rest.at("/counts/vanished").asInt()).isEqualTo(19);
        for (var at = 1; at < 20; at++) {
            assertThat(json(get("/v1/products/V-%d?shop=tribuna".formatted(at)))
                            .path("free")
                            .asInt(-1))
                    .isZero();
        }
    }

    /** What a list adds is seen up to a second later. */
    private JsonNode awaitProduct(String sku, int minor) {
        return Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> json(get("/v1/products/" + sku + "?shop=tribuna")),
                        product -> product.at("/price/minor").asInt() == minor);
    }

    private JsonNode awaitRevision(Orders order, int revision) {
        return Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> json(get("/v1/orders/" + order.id() + "/stock?shop=tribuna")),
                        stock -> stock.path("revision").asInt() == revision);
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(text.getBytes());
        }
        return packed.toByteArray();
    }
}
