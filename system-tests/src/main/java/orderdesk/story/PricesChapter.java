package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What does instead of a product (R023), and what it costs here and at competitors (R089, R090, R093). */
final class PricesChapter {

    private static final String OF_SHOP = "?shop=" + Cast.SHOP;
    private static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <yml_catalog><shop><offers>%s</offers></shop></yml_catalog>
            """;
    private static final String ORIGINAL = """
            <offer id="%s-O"><name>Картридж Canon CARTRIDGE 055 (оригинал)</name><price>4600</price>
            <purchase_price>3000</purchase_price><count>0</count><vendor>Canon</vendor>
            <param name="Модель">%s</param><param name="Цвет">Пурпурный</param>
            <param name="Совместимость">Canon i-SENSYS MF742Cdw / MF744Cdw</param></offer>
            """;
    private static final String COPY = """
            <offer id="%s-%s"><name>Картридж Europrint EPC-055 (совместимый)</name><price>1000</price>
            <purchase_price>500</purchase_price><count>4</count><vendor>Europrint</vendor>
            <param name="Оригинальность">Совместимый</param><param name="Цвет">%s</param>
            <param name="Совместимость">Canon MF744Cdw</param></offer>
            """;
    private static final String THEIRS = """
            <offer id="%s" available="true"><name>Картридж Canon 055</name><price>4400</price>
            <vendor>CANON</vendor><vendorCode>%s</vendorCode></offer>
            """;

    private final Cast cast;

    /** Another one in each story: what was decided about a price stays decided. */
    private final String own = "C" + System.currentTimeMillis() % 1_000_000_000L;

    PricesChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step(
                "instead of a cartridge a copy for the same printer is offered, and none of another colour",
                this::copy);
        narrator.step("what the shop declares comes before it", this::declared);
        narrator.step(
                "managers see what each supplier has, what it costs and when it comes; operators not its cost",
                this::card);
        narrator.step("a competitor's list goes in beside the catalogue, and a price is proposed", this::proposed);
        narrator.step(
                "below cost and margin nobody sells; what is taken is the shop's price, for its storefront too",
                this::taken);
        narrator.step("withdrawn, the lists say the price again", this::withdrawn);
    }

    private void copy() {
        settle("story-priced", Map.of("minMarginPercent", 10, "leadDays", 4));
        send(
                "story-priced",
                ORIGINAL.formatted(own, own)
                        + COPY.formatted(own, "M", "Малиновый")
                        + COPY.formatted(own, "Y", "Жёлтый"));
        var found = Narrator.eventually(
                () -> cast.anna.get("inventory", product("O/analogues")), answer -> answer.status() == 200);
        same(own + "-M", found.text("/items/0/sku"));
        check(found.text("/items/0/why").contains("CANON MF744"), "no device named: " + found.body());
        check(!found.body().contains(own + "-Y"), "yellow for magenta: " + found.body());
    }

    private void declared() {
        cast.manager
                .send("PUT", "inventory", product("O/analogues"), Map.of("skus", List.of(own + "-Y")))
                .expect(200);
        same(
                own + "-Y",
                cast.anna.get("inventory", product("O/analogues")).expect(200).text("/items/0/sku"));
        cast.anna
                .send("PUT", "inventory", product("O/analogues"), Map.of("skus", List.of()))
                .expect(403);
    }

    private void card() {
        var known = cast.manager.get("inventory", product("O/offers")).expect(200);
        same(300_000L, known.at("/items/0/purchasePrice/minor").asLong());
        same(330_000L, known.at("/items/0/floor/minor").asLong());
        same(4, known.at("/items/0/leadDays").asInt());
        check(
                !cast.anna
                        .get("inventory", product("O/offers"))
                        .expect(200)
                        .body()
                        .contains("purchasePrice"),
                "an operator sees costs");
    }

    private void proposed() {
        settle("story-rival", Map.of("competitor", true));
        send("story-rival", THEIRS.formatted("their-" + own, own));
        var watched =
                Narrator.eventually(() -> cast.manager.get("inventory", watched("")), answer -> answer.status() == 200);
        same(435_600L, watched.at("/proposal/price/minor").asLong());
        same(
                404,
                cast.anna
                        .get("inventory", "/v1/products/their-" + own + OF_SHOP)
                        .status());
        cast.anna.get("inventory", watched("")).expect(403);
    }

    private void taken() {
        var tag = cast.manager.get("inventory", watched("")).expect(200).etag();
        var low = Map.of("price", Map.of("minor", 329_999, "currency", "RUB"));
        cast.manager
                .send("POST", "inventory", watched("/apply"), low, "If-Match", tag)
                .expect(422);
        cast.manager
                .send("POST", "inventory", watched("/apply"), Map.of(), "If-Match", tag)
                .expect(200);
        cast.manager
                .send("POST", "inventory", watched("/apply"), Map.of(), "If-Match", tag)
                .expect(412);
        same(435_600L, price());
        check(
                cast.anna
                        .get("inventory", "/v1/own-prices?limit=100&shop=" + Cast.SHOP)
                        .expect(200)
                        .body()
                        .contains(own),
                "no own price");
    }

    private void withdrawn() {
        var tag = cast.manager.get("inventory", watched("")).expect(200).etag();
        cast.manager
                .send("POST", "inventory", watched("/withdraw"), Map.of(), "If-Match", tag)
                .expect(200);
        same(460_000L, price());
    }

    private long price() {
        return cast.anna
                .get("inventory", "/v1/prices%s&sku=%s-O".formatted(OF_SHOP, own))
                .expect(200)
                .at("/price/minor")
                .asLong();
    }

    private String product(String rest) {
        return "/v1/products/%s-%s%s".formatted(own, rest, OF_SHOP);
    }

    private String watched(String what) {
        return "/v1/watched-prices/%s-O%s%s".formatted(own, what, OF_SHOP);
    }

    private void send(String supplier, String offers) {
        var lists = "/v1/suppliers/%s/price-lists%s".formatted(supplier, OF_SHOP);
        var list = LIST.formatted(offers).getBytes(StandardCharsets.UTF_8);
        same(
                "APPLIED",
                cast.manager
                        .upload("inventory", lists, list, "application/xml")
                        .expect(201)
                        .text("/state"));
    }

    /** Made, or changed where an earlier story has made him. */
    private void settle(String supplier, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("name", "Из истории о ценах");
        settings.put("currency", "RUB");
        settings.put("lostPercentMax", 100);
        settings.put("jumpedPercentMax", 100);
        var path = "/v1/suppliers/" + supplier + OF_SHOP;
        var known = cast.manager.get("inventory", path);
        var condition = known.status() == 404 ? new String[0] : new String[] {"If-Match", known.etag()};
        var settled = cast.manager.send("PUT", "inventory", path, settings, condition);
        check(Set.of(200, 201).contains(settled.status()), "not settled: " + settled.body());
    }
}
