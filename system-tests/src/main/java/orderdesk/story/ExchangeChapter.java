package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.eventually;
import static orderdesk.story.Narrator.same;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import orderdesk.story.Desk.Session;

/**
 * Where a call goes is the shop's rules' to say, and what it was about is in the ledger afterwards (R059, R062, R063,
 * R007, R008, R069).
 */
final class ExchangeChapter {

    private static final int BURST = 40;

    private final Cast cast;
    private final Lines lines;

    ExchangeChapter(Cast cast) {
        this.cast = cast;
        this.lines = new Lines(cast);
    }

    void play(Narrator narrator) {
        narrator.step(
                "the exchange asks where a call goes, and is told otherwise as soon as the rules are", this::sent);
        narrator.step("who hangs up in the menu, or finds the line busy, is owed a call", this::inVain);
        narrator.step("a burst of calls, each notice twice and in disorder, is so many calls", this::burst);
        narrator.step(
                "an order in a sister shop is hinted at, and opened when the caller names the shop", this::sister);
        narrator.step("what was opened and read back on a call is found in its recording", this::linked);
    }

    private void sent() {
        ready(cast.anna);
        ready(cast.boris);
        for (var who : List.of("boris", "anna", "boris")) {
            lines.route(List.of(who), Map.of());
            var customer = cast.stranger("Схемин", "Юрий");
            lines.calls(customer.phone(), "answered", Map.of());
            same(who, lines.over(customer.phone()).text("/items/0/operator"));
        }
        lines.route(List.of("anna", "boris"), Map.of());
        for (var session : List.of(cast.anna, cast.boris)) {
            session.send("PUT", "callback", "/v1/presence", Map.of("activity", "OFF"));
        }
    }

    private void inVain() {
        for (var script : List.of("robot", "busy")) {
            var customer = cast.stranger("Напрасный", "Егор");
            lines.rings(customer.phone(), script, Map.of());
            var call = lines.over(customer.phone());
            same(Boolean.TRUE, call.at("/items/0/missed").asBoolean());
            same(script.equals("busy") ? "BUSY" : "NO_ANSWER", call.text("/items/0/result"));
        }
        eventually(
                () -> cast.anna.get("callback", "/v1/queue?limit=100&shop=" + Cast.SHOP),
                seen -> seen.body().contains("\"MISSED_CALL\""));
    }

    private void burst() {
        var customer = cast.stranger("Лавинин", "Глеб");
        var one = Map.<String, Object>of("extension", "101", "twice", true, "shuffled", true);
        cast.anna
                .post("pbx", "/bursts", Map.of("calls", BURST, "call", Lines.call(customer.phone(), "answered", one)))
                .expect(201);
        var all = eventually(
                () -> lines.of(customer.phone()),
                seen -> seen.at("/items").size() == BURST
                        && StreamSupport.stream(seen.at("/items").spliterator(), false)
                                .allMatch(call -> call.at("/stage").asString().equals("ENDED")));
        for (var call : all.at("/items")) {
            same("TALKED", call.at("/result").asString());
        }
    }

    /** Who serves both shops sees that there is something; who serves one sees nothing. */
    private void sister() {
        var customer = cast.stranger("Сестрин", "Илья");
        var order = OrderBody.of(customer, cast.awake).line("CH-029", "Коробка для двух часов", 1, 220_000);
        var number = cast.otherStorefront
                .post("order", "/v1/orders", order.body(), "Idempotency-Key", Cast.freshKey())
                .expect(201)
                .text("/number");
        lines.rings(customer.phone(), "missed", Map.of());
        var path = "/v1/calls/" + lines.over(customer.phone()).text("/items/0/id");
        eventually(
                () -> cast.senior.get("callback", path + "/card").expect(200),
                card -> card.at("/sisterShop").asBoolean());
        var alone = cast.anna.get("callback", path + "/card").expect(200);
        check(!alone.at("/sisterShop").asBoolean(), alone.body());
        check(!alone.body().contains("chasy"), alone.body());
        var opened = cast.senior.post("callback", path + "/sister-shop?shop=" + Cast.SHOP, Map.of("shop", "chasy"));
        same(number, opened.expect(200).text("/items/0/number"));
        var looks = cast.senior.get("callback", path + "/accesses").expect(200);
        check(looks.body().contains("SISTER_SHOP"), looks.body());
    }

    private void linked() {
        var customer = cast.stranger("Помнящих", "Ася");
        var order = cast.mug(customer);
        lines.rings(customer.phone(), "answered", Map.of("talk", 25));
        var talk = lines.talking(customer.phone());
        var path = "/v1/calls/" + talk.text("/items/0/id");
        var opened = eventually(
                () -> cast.anna.post("callback", path + "/orders", Map.of("orderId", order)),
                seen -> seen.status() == 200);
        same(order, opened.text("/orders/0"));
        cast.dialled(order).agree().expect(200);
        lines.over(customer.phone());
        var ticks = eventually(
                () -> cast.anna.get("callback", path + "/ticks").expect(200),
                seen -> !seen.at("/items/0/offsetMillis").isMissingNode());
        same(order, ticks.text("/items/0/orderId"));
        same(1, ticks.at("/items/0/recording").asInt());
    }

    /** Ready for calls; the regulation of each shop of his is acknowledged. */
    private void ready(Session operator) {
        var version = cast.senior
                .get("callback", "/v1/shops/%s/briefing".formatted(Cast.SHOP))
                .expect(200)
                .at("/version")
                .asInt();
        var shift = Map.of("headset", true, "regulations", Map.of(Cast.SHOP, version));
        operator.send("PUT", "callback", "/v1/presence", Map.of("activity", "READY", "shift", shift))
                .expect(200);
        operator.send("PUT", "callback", "/v1/presence", Map.of("activity", "READY"))
                .expect(200);
    }
}
