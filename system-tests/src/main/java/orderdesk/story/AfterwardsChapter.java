package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.util.List;
import java.util.Map;

/** What follows a confirmation, and the whole story told at the end. */
final class AfterwardsChapter {

    private final Cast cast;
    private final String confirmed;

    AfterwardsChapter(Cast cast, String confirmed) {
        this.cast = cast;
        this.confirmed = confirmed;
    }

    void play(Narrator narrator) {
        narrator.step("the shop's back office reads the confirmed order by cursor", this::inTheList);
        narrator.step("amending a confirmed order reopens it", () -> {
            var change = Map.of("changes", List.of(Map.of("op", "quantity", "line", "2", "quantity", 2)));
            var amended = cast.anna
                    .post("order", path("amend"), change, "If-Match", tag())
                    .expect(200);
            same("PLACED", amended.text("/state"));
        });
        narrator.step("read back again, it is confirmed again", () -> {
            var call = Call.claimed(cast.anna, confirmed, 3);
            call.dial();
            call.agree().expect(200);
            same("CONFIRMED", call.verdict().text("/verdict/state"));
        });
        narrator.step("its delivery is reported", () -> {
            var report = Map.of("result", "DELIVERED", "reference", "RB" + confirmed.substring(0, 8));
            cast.storefront
                    .post("order", path("delivery-reports"), report, "Idempotency-Key", Cast.freshKey())
                    .expect(201);
            same("DELIVERED", read(confirmed).text("/state"));
        });
        narrator.step("the order's story tells who did what, in every service", this::told);
    }

    private void inTheList() {
        Narrator.eventually(() -> newest(""), answer -> answer.body().contains(confirmed));
    }

    /** The last page of the list. */
    private Answer newest(String cursor) {
        var page = cast.storefront
                .get(
                        "order",
                        "/v1/confirmed-orders?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + Desk.encoded(cursor)))
                .expect(200);
        return page.at("/items").size() < 100 ? page : newest(page.text("/nextCursor"));
    }

    private void told() {
        var wanted = List.of(
                "order.placed.v1",
                "inventory.stock-checked.v1",
                "confirmation.contact-started.v1",
                "order.amended.v1",
                "confirmation.customer-reached.v1",
                "order.confirmed.v1",
                "order.reopened.v1",
                "order.delivery-reported.v1");
        var story = Narrator.eventually(
                () -> cast.anna.get("insight", path("story"), "Accept-Language", "ru"),
                answer -> wanted.stream().allMatch(answer.body()::contains));
        check(story.body().contains("\"anna\""), "it does not say who: " + story.body());
    }

    private String tag() {
        return read(confirmed).etag();
    }

    private Answer read(String order) {
        return cast.anna.get("order", "/v1/orders/" + order).expect(200);
    }

    private String path(String action) {
        return "/v1/orders/%s/%s".formatted(confirmed, action);
    }
}
