package orderdesk.story;

import static orderdesk.story.Narrator.check;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop in a hurry: its limits are a minute, for a minute. They reach queued work within seconds, and what is late is
 * said once (R043, R074); then the shop is as it was.
 */
final class ClocksChapter {

    private static final String SHOP = "/v1/shops/" + Cast.SHOP;
    private static final Duration MINUTES_PASS = Duration.ofSeconds(150);

    private final Cast cast;

    ClocksChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        var late = cast.mug("Забытых", "Нил");
        var before = cast.admin.get("shop", SHOP).expect(200);
        var hurried = (ObjectNode) before.json();
        ((ObjectNode) hurried.get("limits"))
                .put("firstContactTarget", "PT1M")
                .put("firstContactBreach", "PT1M1S")
                .put("prepaymentTerm", "PT1M");
        try {
            narrator.step("a shop's new limits reach the cases in its queue within seconds", () -> {
                settle(hurried.toString());
                targetIs(late, Duration.ofMinutes(1));
            });
            inAHurry(narrator, late);
        } finally {
            settle(before.body());
        }
        narrator.step("the shop's old limits reach them as well", () -> targetIs(late, Duration.ofMinutes(30)));
    }

    private void inAHurry(Narrator narrator, String late) {
        var unpaid = narrator.step("an order made to order is agreed, and waits for its payment", () -> {
            var order = cast.order(OrderBody.of(cast.stranger("Должников", "Тит"), cast.awake)
                            .named())
                    .text("/id");
            var call = cast.dialled(order);
            call.agree().expect(200);
            cast.reaches(order, "AGREED");
            return call;
        });
        narrator.step("nobody called in time: target missed and limit breached, once each", () -> {
            var story = Narrator.eventually(
                    MINUTES_PASS,
                    () -> cast.anna.get("insight", "/v1/orders/%s/story".formatted(late)),
                    answer -> answer.body().contains("confirmation.contact-breached.v1"));
            once("confirmation.contact-target-missed.v1", story);
            once("confirmation.contact-breached.v1", story);
        });
        narrator.step("no payment came: PREPAYMENT_MISSING, and somebody calls about it", () -> {
            var seen = Narrator.eventually(
                    MINUTES_PASS, unpaid::look, answer -> answer.text("/queue").equals("CALL"));
            check(seen.text("/reason").contains("не поступила оплата"), "the reason is: " + seen.text("/reason"));
        });
    }

    private void settle(String settings) {
        var now = cast.admin.get("shop", SHOP).expect(200);
        cast.admin.send("PUT", "shop", SHOP, settings, "If-Match", now.etag()).expect(200);
    }

    private void targetIs(String order, Duration target) {
        var placed = Instant.parse(cast.read(order).text("/placedAt"));
        Narrator.eventually(
                () -> Call.look(cast.anna, order),
                answer ->
                        answer.text("/times/callBy").equals(placed.plus(target).toString()));
    }

    private static void once(String event, Answer story) {
        var times = story.at("/entries")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals(event))
                .count();
        check(times == 1, "%s is there %d times".formatted(event, times));
    }
}
