package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The warehouse is asked while the customer is on the line (R011), and suppliers for what is lacking (R079, R081). */
final class SupplyChapter {

    private static final String QUESTIONS = "/v1/warehouse-questions";
    private static final String SUPPLIER = "/v1/suppliers/story-form";
    private static final String OF_SHOP = "?shop=" + Cast.SHOP;
    private static final String LACKING = "TR-TEE-M-1-M";

    private final Cast cast;

    SupplyChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("an operator asks the warehouse, and the answer is on her card, with its time", this::answered);
        narrator.step("when nobody answers in time, the card says so, and the script promises a call", this::silent);
        narrator.step("a supplier without a program is asked for what is lacking, beside the first call", () -> {
            introduce();
            settle(true);
            try {
                supplied();
            } finally {
                settle(false);
            }
        });
    }

    private void answered() {
        var order = cast.mug("Лебедев", "Олег");
        var asked = ask(order, 60);
        var open = cast.warehouse
                .get("inventory", QUESTIONS + OF_SHOP + "&state=OPEN&orderId=" + order)
                .expect(200);
        check(open.at("/items/0/secondsLeft").asInt() > 0, "no countdown: " + open.body());
        answer(asked, "YES").expect(200);
        answer(asked, "NO").expect(409);
        var card = card(order, "/stock/questions/0/answer/finding", "YES");
        check(card.at("/stock/questions/0/answer/inTime").asBoolean(), "late: " + card.body());
        check(card.body().contains("Проверили на складе"), "the script does not say it: " + card.body());
    }

    private void silent() {
        var order = cast.mug("Лебедева", "Ольга");
        ask(order, 10);
        var card = card(order, "/stock/questions/0/unanswered", "true");
        check(card.body().contains("Склад пока не ответил"), "the script does not turn: " + card.body());
    }

    private Answer ask(String order, int seconds) {
        var body = Map.of(
                "orderId", order, "about", "AVAILABILITY", "question", "Стоит на полке?", "withinSeconds", seconds);
        return Narrator.eventually(
                () -> cast.anna.post("inventory", QUESTIONS + OF_SHOP, body, "Idempotency-Key", "ask-" + order),
                asked -> asked.status() == 201);
    }

    private Answer answer(Answer asked, String finding) {
        var id = asked.text("/id");
        return cast.warehouse.post(
                "inventory",
                QUESTIONS + "/" + id + "/answer" + OF_SHOP,
                Map.of("finding", finding),
                "Idempotency-Key",
                finding + id);
    }

    private Answer card(String order, String pointer, String wanted) {
        return Narrator.eventually(
                () -> cast.anna.get("confirmation", "/v1/cases/" + order + OF_SHOP),
                card -> card.status() == 200 && card.text(pointer).equals(wanted));
    }

    private void introduce() {
        if (cast.manager.get("inventory", SUPPLIER + OF_SHOP).status() == 404) {
            var settings = Map.of("name", "Поставщик, который отвечает сам", "currency", "RUB");
            cast.manager.send("PUT", "inventory", SUPPLIER + OF_SHOP, settings).expect(201);
        }
    }

    /** Other chapters lack goods, too, and wait for nobody. */
    private void settle(boolean asked) {
        var path = SUPPLIER + "/channel" + OF_SHOP;
        var body = Map.of("way", "FORM", "asked", asked, "within", "PT10M");
        var known = cast.manager.get("inventory", path);
        var settled = known.status() == 404
                ? cast.manager.send("PUT", "inventory", path, body)
                : cast.manager.send("PUT", "inventory", path, body, "If-Match", known.etag());
        check(settled.status() == 200 || settled.status() == 201, "channel not settled: " + settled.body());
    }

    private void supplied() {
        var order = cast.order(OrderBody.of(cast.stranger("Орлов", "Иван"), cast.awake)
                        .line(LACKING, "Футболка «Метеор» домашняя", Map.of("size", "M"), 2, 249_000))
                .text("/id");
        var waiting = supply(order, "/awaited/0", "story-form");
        var form = URI.create(waiting.text("/queries/0/form")).getPath();
        check(!form.isEmpty(), "no form: " + waiting.body());
        var line = Map.of("sku", LACKING, "quantity", 2, "cost", 120_000, "currency", "RUB");
        cast.manager.post("inventory", form, Map.of("lines", List.of(line))).expect(204);
        cast.manager.post("inventory", form, Map.of("lines", List.of(line))).expect(409);
        same("0", supply(order, "/best/missing", "0").text("/best/missing"));
        card(order, "/stock/lines/0/missing", "0");
    }

    private Answer supply(String order, String pointer, String wanted) {
        return Narrator.eventually(
                () -> cast.manager.get("inventory", "/v1/orders/" + order + "/supply" + OF_SHOP),
                supply -> supply.status() == 200
                        && supply.text(pointer).equals(wanted)
                        && supply.at("/queries").size() > 0);
    }
}
