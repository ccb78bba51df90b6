package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.util.Map;

/** A storefront posts an order: once, computed here, and for its own shop only (R001, R015, R042). */
final class IntakeChapter {

    private final Cast cast;
    private final String externalNumber = "S-" + Cast.freshKey().substring(0, 8);

    IntakeChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        var key = Cast.freshKey();
        var body = order();
        var placed = narrator.step("a storefront posts an order: 201, Location, ETag, totals", () -> posted(body, key));
        narrator.step("the same request again gets the same answer, byte for byte", () -> {
            var again = post(body, key).expect(201);
            same(placed.body(), again.body());
            same("true", again.header("Idempotency-Replayed").orElse("absent"));
        });
        narrator.step("the same key with another order is refused", () -> {
            var other = post(order().with("comment", "другой"), key).expect(422);
            same("urn:orderdesk:key-reused", other.text("/type"));
        });
        narrator.step(
                "its own number cannot be taken twice",
                () -> post(body, Cast.freshKey()).expect(409));
        refusals(narrator, placed.text("/id"));
    }

    private void refusals(Narrator narrator, String id) {
        narrator.step(
                "no Idempotency-Key: 400",
                () -> cast.storefront
                        .post("order", "/v1/orders", order().body())
                        .expect(400));
        narrator.step("a total sent along is refused by name", () -> {
            var refused = post(order().with("totals", Map.of("due", 1)), Cast.freshKey())
                    .expect(400);
            check(refused.body().contains("totals"), "the problem does not name the field: " + refused.body());
        });
        narrator.step("a telephone number that is none: 422 with what was typed", () -> {
            var stranger = new OrderBody.Customer("Петров", "Олег", "звоните вечером");
            var body = OrderBody.of(stranger, cast.awake).line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000);
            post(body, Cast.freshKey()).expect(422);
        });
        narrator.step(
                "another shop's storefront does not see the order",
                () -> cast.otherStorefront.get("order", "/v1/orders/" + id).expect(404));
    }

    private Answer posted(OrderBody body, String key) {
        var placed = post(body, key).expect(201);
        cast.leavesBehind(placed.text("/id"));
        same("\"v1\"", placed.etag());
        check(placed.header("Location").orElse("").endsWith(placed.text("/id")), "Location does not name the order");
        same(2 * 59_000L + 149_000, placed.at("/totals/lines/minor").asLong());
        same(2 * 59_000L + 149_000 + 35_000, placed.at("/totals/due/minor").asLong());
        return placed;
    }

    private Answer post(OrderBody body, String key) {
        return cast.storefront.post("order", "/v1/orders", body.body(), "Idempotency-Key", key);
    }

    private OrderBody order() {
        return OrderBody.of(cast.stranger("Иванова", "Ирина"), cast.awake)
                .line(
                        "TR-MUG-01",
                        "Кружка «Метеор», 330 мл",
                        Map.of("colour", "белый", "series", "Классика"),
                        2,
                        59_000)
                .line(
                        "TR-SCARF-08",
                        "Шарф «Восток» Ретро",
                        Map.of("colour", "чёрно-жёлтый", "series", "Ретро"),
                        1,
                        149_000)
                .with("externalNumber", externalNumber)
                .with("comment", "Позвонить после 12")
                .with("recipient", Map.of("person", Map.of("given", "Пётр"), "phone", "+7 912 345-67-90"));
    }
}
