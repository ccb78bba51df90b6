package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.util.Map;

/** After the sale: a wrong order is put right and apologised for, once (R097, R110). */
final class AfterSaleChapter {

    private static final long MUG = 59_000;

    private final Cast cast;
    private String order = "";
    private String path = "";

    AfterSaleChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("an order was delivered, and something else was in the parcel", this::delivered);
        narrator.step("the case has its handling time, and wants no photo", this::opened);
        narrator.step("the right product goes out in an order of its own, which costs nothing more", this::replaced);
        narrator.step("closed with ten per cent as an apology: one coupon is issued", this::apologised);
    }

    private void delivered() {
        order = cast.mug("Пересортов", "Лев");
        var call = cast.dialled(order);
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
        var report = Map.of("result", "DELIVERED", "reference", "RB-" + order.substring(0, 8));
        var reports = "/v1/orders/%s/delivery-reports".formatted(order);
        cast.storefront
                .post("order", reports, report, "Idempotency-Key", Cast.freshKey())
                .expect(201);
    }

    private void opened() {
        var body = Map.of(
                "orderId", order, "kind", "WRONG_ORDER", "channel", "PHONE", "complaint", "Пришёл шарф вместо кружки");
        var opened = cast.anna
                .post("order", "/v1/after-sale-cases?shop=tribuna", body, "Idempotency-Key", Cast.freshKey())
                .expect(201);
        path = "/v1/after-sale-cases/" + opened.text("/id");
        check(!opened.text("/answerBy").isEmpty(), "no handling time: " + opened.body());
        step("steps", Map.of("step", "EVIDENCE_ASKED")).expect(409);
    }

    private void replaced() {
        var right =
                step("steps", Map.of("step", "REPLACEMENT_ORDERED")).expect(200).text("/replacement");
        cast.leavesBehind(right);
        var placed = Narrator.eventually(
                () -> cast.anna.get("order", "/v1/orders/" + right), answer -> answer.status() == 200);
        same(MUG, placed.at("/totals/total/minor").asLong());
        same(0L, placed.at("/totals/due/minor").asLong());
        same(order, placed.text("/apartFrom"));
    }

    private void apologised() {
        var coupon = Map.of("percent", 10, "why", "Извинение за ошибку в заказе");
        var body = Map.of("resolution", "REPLACED", "answer", "Отправили кружку и купон", "coupon", coupon);
        var resolved = step("resolve", body).expect(200);
        var worth = resolved.at("/worth/minor").asLong();
        same(worth / 10, resolved.at("/resolved/coupon/amount/minor").asLong());
        step("resolve", body).expect(409);
        var issued = Narrator.eventually(
                () -> cast.manager.get("promo", "/v1/certificates?shop=tribuna&limit=20"),
                answer -> answer.body().contains(order));
        same(2, issued.body().split(order, -1).length);
    }

    private Answer step(String action, Map<String, ?> body) {
        var seen = cast.anna.get("order", path).expect(200);
        return cast.anna.post("order", path + "/" + action, body, "If-Match", seen.etag());
    }
}
