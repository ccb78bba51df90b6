package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Suppliers' lists are fetched by themselves, in whatever form they are; what is known of them is measured (R094, R095). */
final class FeedsChapter {

    private static final String PAGE = "<!doctype html><title>503</title>";
    private static final String YML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <yml_catalog><shop><offers><offer id="FEED-1" available="true"><name>Брелок из ленты</name>
            <price>%d</price><currencyId>RUB</currencyId><barcode>4600000000024</barcode><count>7</count></offer>
            </offers></shop></yml_catalog>
            """;
    private static final String TABLE = """
            Прайс-лист;;;
            Артикул;Наименование;Цена, руб.;Остаток
            TABLE-1;Кепка по таблице;1 190,50;>10
            """;
    private static final String PRODUCTS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <КоммерческаяИнформация ВерсияСхемы="2.07"><Каталог><Товары><Товар><Ид>1C-1</Ид>
            <Наименование>Вымпел из 1С</Наименование></Товар></Товары></Каталог></КоммерческаяИнформация>
            """;
    private static final String OFFERS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <КоммерческаяИнформация ВерсияСхемы="2.07"><ПакетПредложений СодержитТолькоИзменения="true"><Предложения>
            <Предложение><Ид>1C-1</Ид><Цены><Цена><ЦенаЗаЕдиницу>450</ЦенаЗаЕдиницу><Валюта>руб</Валюта></Цена></Цены>
            <Количество>12</Количество></Предложение></Предложения></ПакетПредложений></КоммерческаяИнформация>
            """;

    private final Cast cast;
    private final AtomicReference<String> served = new AtomicReference<>(YML.formatted(590));

    FeedsChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        var server = server();
        try {
            var url =
                    "http://127.0.0.1:%d/list.yml".formatted(server.getAddress().getPort());
            narrator.step("a supplier's list is fetched from his server, and its product is there", () -> fetched(url));
            narrator.step("a server that answers with a page is shown as failing, and the catalogue stays", () -> {
                served.set(PAGE);
                fails(url + "?page");
            });
        } finally {
            settle("story-feed", Map.of());
            server.stop(0);
        }
        narrator.step("a table of values in an old encoding goes in by the supplier's columns", this::table);
        narrator.step("products and offers of 1C complete each other", this::exchange);
        narrator.step("accuracy, stale figures and orders for absent goods can be asked for", this::figures);
    }

    private void fetched(String url) {
        settle("story-feed", Map.of("schedule", Map.of("url", url, "every", "PT1M")));
        var product = product("FEED-1");
        same(59_000L, product.at("/price/minor").asLong());
        same("story-feed", product.text("/source"));
        check(product.body().contains("4600000000024"), "no barcode: " + product.body());
    }

    private void fails(String url) {
        settle("story-feed", Map.of("schedule", Map.of("url", url, "every", "PT1M")));
        var supplier = Narrator.eventually(
                () -> cast.manager.get("inventory", path("story-feed")),
                answer -> answer.at("/sync/failures").asInt() > 0);
        same("html", supplier.text("/sync/failure"));
        check(supplier.at("/sync/attention").asBoolean(), "nobody is told: " + supplier.body());
        same(59_000L, product("FEED-1").at("/price/minor").asLong());
    }

    private void table() {
        var columns = List.of(
                Map.of("field", "ID", "heading", "Артикул"),
                Map.of("field", "NAME", "heading", "Наименование"),
                Map.of("field", "PRICE", "heading", "Цена, руб.", "factor", 2),
                Map.of("field", "QUANTITY", "heading", "Остаток"));
        settle("story-table", Map.of("table", Map.of("columns", columns)));
        send("story-table", TABLE.getBytes(Charset.forName("windows-1251")), "text/csv");
        var product = product("TABLE-1");
        same("Кепка по таблице", product.text("/name"));
        same(238_100L, product.at("/price/minor").asLong());
    }

    private void exchange() {
        settle("story-1c", Map.of());
        send("story-1c", PRODUCTS.getBytes(StandardCharsets.UTF_8), "application/xml");
        send("story-1c", OFFERS.getBytes(StandardCharsets.UTF_8), "application/xml");
        var product = Narrator.eventually(
                () -> product("1C-1"), found -> found.at("/free").asInt() > 0);
        same("Вымпел из 1С", product.text("/name"));
        same(45_000L, product.at("/price/minor").asLong());
    }

    private void figures() {
        var shop = "shop=" + Cast.SHOP;
        var accuracy = cast.manager
                .get("inventory", "/v1/suppliers/story/accuracy?" + shop)
                .expect(200);
        same(9_950, accuracy.at("/targetPermyriad").asInt());
        check(
                cast.manager
                        .get("inventory", "/v1/stale-items?" + shop)
                        .expect(200)
                        .at("/demand")
                        .isNumber(),
                "no demand");
        var from = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var absent = cast.manager
                .get("inventory", "/v1/figures/absent-goods?days=3&from=%s&%s".formatted(from, shop))
                .expect(200);
        check(absent.at("/night/orders").asLong() + absent.at("/day/orders").asLong() > 0, "no orders counted");
        check(absent.at("/night/absent").asLong() + absent.at("/day/absent").asLong() > 0, "no absent goods counted");
    }

    private Answer product(String sku) {
        return Narrator.eventually(
                () -> cast.anna.get("inventory", "/v1/products/%s?shop=%s".formatted(sku, Cast.SHOP)),
                answer -> answer.status() == 200);
    }

    private void send(String supplier, byte[] list, String type) {
        var lists = "/v1/suppliers/%s/price-lists?shop=%s".formatted(supplier, Cast.SHOP);
        var report = cast.manager.upload("inventory", lists, list, type).expect(201);
        same("APPLIED", report.text("/state"));
    }

    /** Made, or changed where an earlier story has made him. */
    private void settle(String supplier, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("name", "Поставщик из истории");
        settings.put("currency", "RUB");
        settings.put("lostPercentMax", 100);
        Narrator.eventually(
                () -> settled(supplier, settings), answer -> Set.of(200, 201).contains(answer.status()));
    }

    /** A list that comes in between changes him, too. */
    private Answer settled(String supplier, Map<String, Object> settings) {
        var known = cast.manager.get("inventory", path(supplier));
        var condition = known.status() == 404 ? new String[0] : new String[] {"If-Match", known.etag()};
        return cast.manager.send("PUT", "inventory", path(supplier), settings, condition);
    }

    private static String path(String supplier) {
        return "/v1/suppliers/%s?shop=%s".formatted(supplier, Cast.SHOP);
    }

    private HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var body = served.get().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
