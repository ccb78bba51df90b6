package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.eventually;
import static orderdesk.story.Narrator.same;

import java.util.List;
import java.util.Map;

/** A customer asks what is kept of him, and to be forgotten; an administrator of the shop sees to it. */
final class PersonChapter {

    private static final String REQUESTS = "/v1/person-requests";

    private final Cast cast;
    private final OrderBody.Customer leaver;

    PersonChapter(Cast cast) {
        this.cast = cast;
        this.leaver = cast.stranger("Прощальнова", "Римма");
    }

    void play(Narrator narrator) {
        var order = cast.mug(leaver);
        narrator.step(
                "who is no administrator asks nothing",
                () -> cast.manager
                        .post("order", REQUESTS + "?shop=tribuna", body("COUNT"), "Idempotency-Key", Cast.freshKey())
                        .expect(403));
        narrator.step("while her order is open nothing is erased, and the order is named", () -> {
            var refused = asked("ERASE").expect(409);
            check(refused.body().contains("order-open"), "not said why: " + refused.body());
        });
        erased(narrator, order);
    }

    private void erased(Narrator narrator, String order) {
        narrator.step("her order is cancelled, and a copy gathers what seven services keep", () -> {
            cancelled(order);
            var copy = done("COPY");
            var read = cast.admin
                    .get("order", REQUESTS + "/" + copy.text("/id") + "/copy?shop=tribuna")
                    .expect(200);
            check(read.body().contains(digits()), "her telephone is not in her copy");
        });
        narrator.step("she is erased everywhere, and the report says how much, not who", () -> {
            var erased = done("ERASE");
            check(!erased.at("/looks").isEmpty(), "no report: " + erased.body());
            check(isClean(erased), "the report says who: " + erased.body());
        });
        narrator.step("her order stays with its number and sums, and says nothing of her", () -> {
            var read = cast.read(order);
            same("CANCELLED", read.text("/state"));
            same(59_000, read.at("/totals/lines/minor").asInt());
            check(isClean(read), "still there: " + read.body());
            check(isClean(cast.manager.get("insight", "/v1/orders/" + order + "/story")), "still in the story");
            same(0, found().at("/items").size());
        });
    }

    private Answer found() {
        return cast.manager
                .get("order", "/v1/orders?shop=tribuna&phone=" + Desk.encoded(leaver.phone()))
                .expect(200);
    }

    private void cancelled(String order) {
        cast.storefront
                .post(
                        "order",
                        "/v1/orders/" + order + "/cancel",
                        Map.of("reason", "передумала"),
                        "If-Match",
                        cast.read(order).etag())
                .expect(200);
    }

    private Answer done(String errand) {
        var id = asked(errand).expect(201).text("/id");
        return eventually(
                () -> cast.admin.get("order", REQUESTS + "/" + id + "?shop=tribuna"),
                each -> each.at("/done").asBoolean());
    }

    private Answer asked(String errand) {
        return cast.admin.post("order", REQUESTS + "?shop=tribuna", body(errand), "Idempotency-Key", Cast.freshKey());
    }

    private Map<String, Object> body(String errand) {
        return Map.of("errand", errand, "phones", List.of(leaver.phone()));
    }

    private boolean isClean(Answer answer) {
        return !answer.body().contains(digits()) && !answer.body().contains(leaver.surname());
    }

    /** As any way of writing it ends. */
    private String digits() {
        return leaver.phone().substring(leaver.phone().length() - 10);
    }
}
