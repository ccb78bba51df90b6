package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An operator calls, mends what is missing, reads everything back and confirms (R019-R026, R046). */
final class ReadBackChapter {

    /** In quiet the verdict is there within a second; a bound that holds when everything else runs as well. */
    private static final Duration VERDICT_WITHIN = Duration.ofSeconds(10);

    private final Cast cast;
    private final String order;

    ReadBackChapter(Cast cast) {
        this.cast = cast;
        this.order = cast.order(OrderBody.of(cast.stranger("Иванова", "Ирина"), cast.awake)
                        .line(
                                "TR-TEE-M-1-M",
                                "Футболка «Метеор» домашняя",
                                Map.of("size", "M", "colour", "красный"),
                                1,
                                249_000)
                        .line("TR-MUG-02", "Кружка «Ладога», 330 мл", Map.of("colour", "синий"), 1, 59_000))
                .text("/id");
    }

    String play(Narrator narrator) {
        var call = narrator.step(
                "an operator claims the case: lease and fencing token", () -> Call.claimed(cast.anna, order));
        narrator.step("the script speaks whole sentences, with the ticks beside them", () -> script(call));
        narrator.step("nobody acts on it without its token", () -> {
            cast.boris
                    .post("confirmation", "/v1/cases/" + order + "/dial", Map.of())
                    .expect(428);
            cast.boris
                    .post("confirmation", "/v1/cases/" + order + "/dial", Map.of(), "Claim-Token", "1")
                    .expect(409);
        });
        narrator.step(
                "dialling is the first contact",
                () -> same(1, call.dial().at("/attempts").size()));
        narrator.step("agreed without a single tick: 422 names what is missing", () -> {
            var refused = call.agree(1, due(), List.of()).expect(422);
            check(refused.body().contains("line/1/size"), "line/1/size is not named: " + refused.body());
        });
        narrator.step(
                "what is ticked stays ticked", () -> call.tick(List.of("line/2/name", "recipient", "address", "due")));
        amend(narrator, call);
        agree(narrator, call);
        return order;
    }

    private void amend(Narrator narrator, Call call) {
        var taken = call.look().at("/stock/lines/0/alternatives/0/sku").asString("");
        var change = Map.of("changes", List.of(Map.of("op", "replace-line", "line", "1", "sku", taken)));
        var total = narrator.step(
                "an alternative's exact total is shown before it is accepted",
                () -> cast.anna
                        .post("order", path("preview"), change)
                        .expect(200)
                        .at("/order/totals/total/minor")
                        .asLong());
        narrator.step("the operator says it in a whole sentence", () -> offered(call, taken, total));
        narrator.step("accepting it makes version 2 with that total", () -> {
            var amended = cast.anna
                    .post("order", path("amend"), change, "If-Match", "\"v1\"")
                    .expect(200);
            same("\"v2\"", amended.etag());
            same(total, amended.at("/totals/total/minor").asLong());
        });
        narrator.step(
                "an edit of the old version is refused",
                () -> cast.anna
                        .post("order", path("amend"), change, "If-Match", "\"v1\"")
                        .expect(412));
        narrator.step("the new line has to be read back, and what did not change has not", () -> {
            var missing = Call.missing(call.following(2));
            check(missing.contains("line/3/name") && missing.contains("line/3/size"), "still ticked: " + missing);
            check(!missing.contains("line/2/name") && !missing.contains("address"), "cleared: " + missing);
        });
    }

    private static void offered(Call call, String sku, long total) {
        var offer = Map.of("line", "1", "sku", sku, "total", OrderBody.money(total));
        var said = call.act("offer", offer).expect(200).text("/say/0");
        check(said.contains("весь заказ тогда — "), "said: " + said);
    }

    private void agree(Narrator narrator, Call call) {
        narrator.step(
                "agreeing to the stale version: 409",
                () -> call.agree(1, due(), List.of()).expect(409));
        var took = narrator.step("everything ticked and agreed: the verdict is there at once", () -> {
            call.agree().expect(200);
            var began = System.nanoTime();
            same("CONFIRMED", call.verdict().text("/verdict/state"));
            var elapsed = Duration.ofNanos(System.nanoTime() - began);
            check(elapsed.compareTo(VERDICT_WITHIN) < 0, "it took " + elapsed);
            return elapsed;
        });
        narrator.note("after %d ms".formatted(took.toMillis()));
        narrator.step("the order is confirmed", () -> same("CONFIRMED", read().text("/state")));
    }

    private void script(Call call) {
        var seen = call.look();
        check(seen.at("/script").toString().contains("Трибуна"), "the shop is not named: " + seen.at("/script"));
        check(!seen.at("/script").toString().contains("{{"), "unfilled: " + seen.at("/script"));
        check(!seen.text("/reason").isEmpty(), "no reason");
    }

    private long due() {
        return read().at("/totals/due/minor").asLong();
    }

    private Answer read() {
        return cast.anna.get("order", "/v1/orders/" + order).expect(200);
    }

    private String path(String action) {
        return "/v1/orders/%s/%s".formatted(order, action);
    }
}
