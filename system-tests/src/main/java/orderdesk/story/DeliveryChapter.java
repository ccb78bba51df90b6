package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** How and when the goods come is agreed in the same call (R016, R025, R075). */
final class DeliveryChapter {

    private static final long COURIER_COST = 49_000;

    private final Cast cast;

    DeliveryChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("a missing line is sent apart: a second order, in the same conversation", this::apart);
        narrator.step("where and when goods come is asked before an order, and depends on the region", this::regions);
        narrator.step("a time at which nobody can come is refused, and the nearest are named", this::infeasible);
        narrator.step("post becomes courier: cost and slot, and only their ticks are cleared", this::courier);
    }

    private void apart() {
        var order = cast.order(OrderBody.of(cast.stranger("Частных", "Ева"), cast.awake)
                        .line("TR-TEE-M-1-M", "Футболка «Метеор» домашняя", Map.of("size", "M"), 1, 249_000)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000))
                .text("/id");
        var call = cast.dialled(order);
        var amended = amend(order, 1, Map.of("op", "ship-apart", "lines", List.of("1")));
        same(59_000L, amended.at("/totals/lines/minor").asLong());
        call.following(2);
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));

        var second = Narrator.eventually(
                        () -> cast.read(order),
                        answer -> !answer.text("/apart/0").isEmpty())
                .text("/apart/0");
        cast.leavesBehind(second);
        var waiting = Call.claimed(cast.anna, second);
        same("TR-TEE-M-1-M", waiting.look().text("/order/terms/lines/0/sku"));
        same(order, cast.read(second).text("/apartFrom"));
        waiting.act("release", Map.of()).expect(200);
    }

    private void courier() {
        var order = cast.mug("Быстрова", "Лада");
        var call = cast.dialled(order);
        call.tick(List.of("line/1/name", "line/1/quantity", "recipient", "address", "payment"));
        var soon = LocalDate.now(ZoneId.of(cast.awake.zone())).plusDays(2);
        var delivery = Map.of("op", "delivery", "method", "COURIER", "slot", OrderBody.slot(soon, "10:00", "14:00"));
        var amended = amend(order, 1, delivery);
        same(COURIER_COST, amended.at("/totals/delivery/minor").asLong());
        same(List.of("delivery/method", "delivery/slot", "due"), Call.missing(call.following(2)));
        call.tick(List.of("delivery/method", "delivery/slot"));

        var past = Map.of("op", "slot", "slot", OrderBody.slot(soon.minusDays(9), "10:00", "14:00"));
        var refused = send(order, 2, past).expect(422);
        check(refused.body().contains("slot-past"), "refused for something else: " + refused.body());
        amend(order, 2, Map.of("op", "slot", "slot", OrderBody.slot(soon, "14:00", "18:00")));
        same(List.of("delivery/slot", "due"), Call.missing(call.following(3)));
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
        same("14:00:00", cast.read(order).text("/delivery/slot/from"));
    }

    private void regions() {
        var near = slots("COURIER", "postalCode=125009");
        same("RU-MOW", near.text("/region"));
        check(near.at("/slots").size() == 3, "not three slots: " + near.body());
        var far = slots("POST", "region=RU-MAG");
        same(70_000L, far.at("/tariff/cost/minor").asLong());
        check(!slots("COURIER", "region=RU-MAG").json().has("tariff"), "couriers reach Magadan");
    }

    private Answer slots(String method, String place) {
        return cast.storefront
                .get("order", "/v1/delivery-slots?shop=tribuna&count=3&method=%s&%s".formatted(method, place))
                .expect(200);
    }

    private void infeasible() {
        var order = cast.mug("Ночная", "Ада");
        var call = cast.dialled(order);
        var soon = LocalDate.now(ZoneId.of(cast.awake.zone())).plusDays(2);
        var night = Map.of("op", "delivery", "method", "COURIER", "slot", OrderBody.slot(soon, "23:00", "23:59"));
        var refused = send(order, 1, night).expect(422);
        check(refused.body().contains("slot-infeasible"), "refused for something else: " + refused.body());
        check(refused.body().contains(soon + " 18:00-22:00"), "the nearest is not named: " + refused.body());
        var offered = cast.anna
                .get("order", "/v1/orders/%s/delivery-slots?shop=tribuna&method=COURIER&count=1".formatted(order))
                .expect(200);
        var date = LocalDate.parse(offered.text("/slots/0/date"));
        var slot = OrderBody.slot(date, offered.text("/slots/0/from"), offered.text("/slots/0/to"));
        amend(order, 1, Map.of("op", "delivery", "method", "COURIER", "slot", slot));
        call.following(2);
        same(true, call.look().at("/delivery/feasible").asBoolean());
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
    }

    private Answer amend(String order, int version, Map<String, Object> change) {
        return send(order, version, change).expect(200);
    }

    private Answer send(String order, int version, Map<String, Object> change) {
        return cast.anna.post(
                "order",
                "/v1/orders/%s/amend".formatted(order),
                Map.of("changes", List.of(change)),
                "If-Match",
                "\"v%d\"".formatted(version));
    }
}
