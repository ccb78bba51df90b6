package orderdesk.story;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** Orders by telephone, and how the shop's back office learns of each confirmation (R012-R014). */
final class FeedChapter {

    private final Cast cast;

    FeedChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step(
                "an order by telephone is read back while it is placed, and confirmed in the same breath",
                () -> cast.reaches(byPhone("Петров"), "CONFIRMED"));
        var last = narrator.step("the back office hears of a confirmed order at once", () -> {
            try (var feed = feed("")) {
                var order = byPhone("Живцов");
                return feed.await(item -> item.data().contains(order)).id();
            }
        });
        narrator.step("what was confirmed while it was away, it hears when it resumes with Last-Event-ID", () -> {
            var missed = byPhone("Пропусков");
            cast.reaches(missed, "CONFIRMED");
            try (var feed = feed(last)) {
                feed.await(item -> item.data().contains(missed));
            }
        });
    }

    private Feed feed(String after) {
        return new Feed(cast.storefront, "order", "/v1/confirmed-orders/stream", after);
    }

    private String byPhone(String surname) {
        var order = OrderBody.of(cast.stranger(surname, "Олег"), cast.awake)
                .line("TR-MUG-02", "Кружка «Ладога», 330 мл", 1, 59_000);
        var ticks = Stream.of(
                        "line/1/name",
                        "line/1/quantity",
                        "recipient",
                        "delivery/method",
                        "delivery/term",
                        "address",
                        "payment",
                        "due")
                .map(id -> Map.of("id", id, "at", Instant.now().toString()))
                .toList();
        order.with(
                "readBack", Map.of("due", OrderBody.money(59_000 + 35_000), "ticks", ticks, "scriptVersion", "ru-1"));
        return cast.anna
                .post("order", "/v1/orders?shop=" + Cast.SHOP, order.body(), "Idempotency-Key", Cast.freshKey())
                .expect(201)
                .text("/id");
    }
}
