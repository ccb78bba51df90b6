package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.eventually;
import static orderdesk.story.Narrator.same;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A call is reviewed, and a mystery shopper tries the desk (R052, R055, R112, R113). */
final class QualityChapter {

    private final Cast cast;
    private final Lines lines;

    QualityChapter(Cast cast) {
        this.cast = cast;
        this.lines = new Lines(cast);
    }

    void play(Narrator narrator) {
        var review = narrator.step("a senior hears a call and marks it by the scorecard", this::reviewed);
        narrator.step("its operator reads the review and answers; somebody else settles it", () -> settled(review));
        narrator.step(
                "nobody else reads it",
                () -> cast.boris.get("confirmation", "/v1/reviews/" + review).expect(404));
        narrator.step("a mystery order is confirmed, counts in the service level and not in sales", this::tried);
    }

    private String reviewed() {
        var customer = cast.stranger("Слухов", "Ефим");
        lines.rings(customer.phone(), "answered", Map.of());
        var talk = "/v1/quality/talks/" + lines.over(customer.phone()).text("/items/0/id");
        eventually(() -> cast.senior.get("confirmation", talk), seen -> seen.status() == 200);
        var card = cast.senior
                .get("confirmation", "/v1/quality/scorecard?shop=" + Cast.SHOP)
                .expect(200);
        var body = Map.of("scorecard", card.at("/version").asInt(), "marks", best(card));
        var review =
                cast.senior.send("PUT", "confirmation", talk + "/review", body).expect(200);
        same(100, review.at("/total").asInt());
        return review.text("/id");
    }

    private static List<Map<String, Object>> best(Answer card) {
        var marks = new ArrayList<Map<String, Object>>();
        card.at("/criteria")
                .forEach(each -> marks.add(
                        Map.of("criterion", each.path("id").asString(), "mark", 5, "comment", "слышно", "second", 1)));
        return marks;
    }

    private void settled(String review) {
        var path = "/v1/reviews/" + review;
        same(100, cast.anna.get("confirmation", path).expect(200).at("/total").asInt());
        cast.anna
                .post("confirmation", path + "/answer", Map.of("text", "спасибо"))
                .expect(200);
        var decided = Map.of("text", "так и есть", "marks", List.of());
        cast.senior.post("confirmation", path + "/settle", decided).expect(403);
        cast.manager.post("confirmation", path + "/settle", decided).expect(200);
    }

    private void tried() {
        var since = Instant.now();
        var order = cast.mug("Тайнов", "Яков");
        var mark = "/v1/orders/%s/mystery?shop=%s".formatted(order, Cast.SHOP);
        cast.anna.send("PUT", "order", mark, Map.of()).expect(403);
        cast.manager.send("PUT", "order", mark, Map.of()).expect(200);
        var call = Call.claimed(cast.anna, order, 1);
        call.dial();
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
        var figures = "/v1/figures?shop=%s&from=%s&by=CHANNEL".formatted(Cast.SHOP, since);
        var row = eventually(
                () -> cast.manager.get("insight", figures).expect(200),
                seen -> seen.at("/rows/0/contact/wallClock/toConfirmed/orders").asInt(0) == 1);
        same(1, row.at("/rows/0/contact/inTarget").asInt());
        same(0, row.at("/rows/0/orders/placed").asInt());
        untold(order);
        var seen = cast.anna.get("order", "/v1/orders/" + order).expect(200);
        cast.anna
                .post("order", "/v1/orders/" + order + "/cancel", Map.of("reason", "проверка"), "If-Match", seen.etag())
                .expect(200);
    }

    /** Neither the order nor its story tells an operator, and the back office never hears of it. */
    private void untold(String order) {
        for (var told : List.of(
                cast.anna.get("order", "/v1/orders/" + order).expect(200),
                cast.anna.get("insight", "/v1/orders/" + order + "/story").expect(200),
                cast.anna.get("confirmation", "/v1/cases/" + order).expect(200))) {
            var body = told.body().toLowerCase(Locale.ROOT);
            check(!body.contains("myster") && !body.contains("rehears"), "told: " + told.body());
        }
    }
}
