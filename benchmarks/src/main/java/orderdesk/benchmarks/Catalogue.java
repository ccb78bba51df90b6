package orderdesk.benchmarks;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;

/** Goods of the demo shop that only benchmarks sell: enough of each that no order is ever short of one. */
final class Catalogue {

    private static final int SKUS = 5_000;
    private static final int PIECES = 1_000_000;
    private static final String SUPPLIER = "/v1/suppliers/benchmark";
    private static final String SHOP = "?shop=tribuna";

    private Catalogue() {}

    /** Lists them; a list that is there already stays. */
    static void list(Desk desk) {
        var supplier = Place.http(Place.INVENTORY, SUPPLIER + SHOP);
        var settings = """
                {"name":"Склад для замеров","currency":"RUB","lostPercentMax":100,"staleAfter":"P30D"}""";
        require(desk.send("PUT", supplier, "admin", "application/json", settings));
        var lists = Place.http(Place.INVENTORY, SUPPLIER + "/price-lists" + SHOP);
        require(desk.send("POST", lists, "admin", "application/xml", yml()));
    }

    static String anySku() {
        return sku(ThreadLocalRandom.current().nextInt(SKUS));
    }

    private static String sku(int number) {
        return "BENCH-%05d".formatted(number);
    }

    private static String yml() {
        var now = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(LocalDateTime.now(ZoneId.of("Europe/Moscow")));
        var yml = new StringBuilder("<yml_catalog date=\"%s\"><shop><offers>".formatted(now));
        for (var number = 0; number < SKUS; number++) {
            yml.append("""
                    <offer id="%s" available="true"><name>Товар для замеров %d</name><price>%d</price>\
                    <currencyId>RUB</currencyId><vendor>Замер</vendor><count>%d</count></offer>
                    """.formatted(sku(number), number, 500 + number % 900, PIECES));
        }
        return yml.append("</offers></shop></yml_catalog>").toString();
    }

    /** 428: the supplier is there already. 409: his last list was sent less than a minute ago. */
    private static void require(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300 && answer.statusCode() != 409 && answer.statusCode() != 428) {
            throw new IllegalStateException("Not listed: %d %s".formatted(answer.statusCode(), answer.body()));
        }
    }
}
