package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Price lists go in, and only trustworthy ones; goods are reserved, and what is missing is said (R003, R022, R091). */
final class GoodsChapter {

    private static final String LISTS = "/v1/suppliers/story/price-lists?shop=" + Cast.SHOP;

    private final Cast cast;

    GoodsChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("a manager introduces a supplier", this::introduce);
        narrator.step("his price list goes in as a whole, and says what was rejected and why", () -> {
            var report = send(list(10)).expect(201);
            check(!report.text("/state").equals("QUARANTINED"), "quarantined: " + report.body());
            same(1, report.at("/rejections").size());
        });
        narrator.step("its products are in the catalogue, with card, price, source and time", this::card);
        narrator.step("a list that lost most of its offers is quarantined, and the catalogue stays as it was", () -> {
            same("QUARANTINED", send(list(2)).expect(201).text("/state"));
            card();
        });
        narrator.step("a broken list is refused, and the catalogue stays as it was", () -> {
            var whole = list(10);
            send(whole.substring(0, whole.length() / 2)).expect(422);
            card();
        });
        narrator.step(
                "stock is reserved, the missing line has alternatives, a sale below cost is flagged", this::reserved);
    }

    private void introduce() {
        var path = "/v1/suppliers/story?shop=" + Cast.SHOP;
        var known = cast.manager.get("inventory", path);
        if (known.status() == 404) {
            var settings = Map.of("name", "Поставщик из истории", "currency", "RUB");
            var made = cast.manager.send("PUT", "inventory", path, settings);
            check(made.status() == 200 || made.status() == 201, "supplier not made: " + made.body());
        }
    }

    private Answer send(String list) {
        var body = list.getBytes(StandardCharsets.UTF_8);
        return cast.manager.upload("inventory", LISTS, body, "application/xml");
    }

    private void card() {
        var product = Narrator.eventually(
                () -> cast.anna.get("inventory", "/v1/products/STORY-3?shop=" + Cast.SHOP),
                answer -> answer.status() == 200);
        same("Значок номер 3", product.text("/name"));
        same(10_300L, product.at("/price/minor").asLong());
        same("story", product.text("/source"));
        check(!product.text("/asOf").isEmpty(), "no time: " + product.body());
    }

    private void reserved() {
        var order = cast.order(OrderBody.of(cast.stranger("Смирнов", "Егор"), cast.awake)
                .line("TR-TEE-V-1-L", "Футболка «Восток» тренировочная", Map.of("size", "L"), 1, 189_000)
                .line("TR-TEE-M-1-M", "Футболка «Метеор» домашняя", Map.of("size", "M"), 1, 249_000)
                .line("TR-MUG-06", "Кружка «Финал 2025», 330 мл", 1, 39_000));
        var stock = stockOf(order.text("/id"), 1);
        same(1, stock.at("/lines/0/reserved").asInt());
        same(1, stock.at("/lines/1/missing").asInt());
        check(stock.at("/lines/1/alternatives").size() > 0, "no alternative: " + stock.body());
        check(stock.at("/lines/2/belowCost").asBoolean(), "not below cost: " + stock.body());
    }

    private Answer stockOf(String order, int version) {
        return Narrator.eventually(
                () -> cast.anna.get("inventory", "/v1/orders/%s/stock".formatted(order)),
                answer -> answer.status() == 200
                        && answer.at("/orderVersion").asInt() == version
                        && answer.at("/lines").size() > 0);
    }

    /** One of them has a price of zero and is rejected, whatever their number. */
    private static String list(int offers) {
        return IntStream.rangeClosed(1, offers)
                .mapToObj(number -> """
                        <offer id="STORY-%1$d" available="true"><name>Значок номер %1$d</name><price>%2$d</price>\
                        <currencyId>RUB</currencyId><count>5</count></offer>
                        """.formatted(number, number == 2 ? 0 : 100 + number))
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><yml_catalog date=\"%s\"><shop><offers>"
                                .formatted(date()),
                        "</offers></shop></yml_catalog>"));
    }

    private static String date() {
        return LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
    }
}
