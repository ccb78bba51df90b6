package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the desk achieved, counted from what happened and from nothing else. */
final class FiguresChapter {

    private final Cast cast;
    private Instant since = Instant.EPOCH;

    FiguresChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("one order that is called and confirmed is one in the figures", this::counted);
        narrator.step("the same figures are a table for spreadsheets", () -> {
            var table = cast.manager
                    .get("insight", "/v1/figures/csv" + period() + "&by=CHANNEL")
                    .expect(200);
            check(table.body().contains("\r\nSITE,1,1,0,0,0,"), "not this order: " + table.body());
        });
        narrator.step("a figure opens the list of its orders", () -> {
            var waiting = cast.mug("Числова", "Инна");
            var list = "/v1/figures/orders" + period() + "&counted=NEVER_CALLED";
            Narrator.eventually(
                    () -> cast.manager.get("insight", list).expect(200),
                    answer -> answer.body().contains(waiting));
        });
        narrator.step("the share of confirmed orders is given by the wait, with its bounds", () -> {
            var waits =
                    cast.manager.get("insight", "/v1/figures/waits" + period()).expect(200);
            same("1", waits.text("/0/confirmed"));
            check(waits.at("/0/share/high").asDouble() == 1.0, "one of one: " + waits.body());
        });
        narrator.step("what the shop's own orders need is told by the hour", this::staffed);
        narrator.step("another roster is tried on what was: the same orders, none too late", this::tried);
        narrator.step("figures are not for everyone", this::refused);
    }

    /** Orders of a day, as those of the night are work of the opening: in their hour somebody is needed, and one was measured. */
    private void staffed() {
        var day = period() + "&to=" + since.plus(Duration.ofDays(1));
        var staffing = Narrator.eventually(
                () -> cast.manager.get("insight", "/v1/figures/staffing" + day).expect(200),
                answer -> answer.at("/handled").asInt() >= 1);
        same(24, staffing.at("/hours").size());
        var busy = StreamSupport.stream(staffing.at("/hours").spliterator(), false)
                .filter(hour -> hour.at("/orders").asDouble() > 0)
                .toList();
        check(!busy.isEmpty(), "no hour has orders: " + staffing.body());
        check(
                busy.stream().allMatch(hour -> hour.at("/need/operators").asInt() >= 1),
                "orders come, and nobody is needed: " + staffing.body());
    }

    private void tried() {
        var crew = Map.of("from", "00:00", "to", "00:00", "operators", 5);
        var body = Map.of("roster", List.of(crew), "window", Map.of("from", "00:00", "to", "00:00"));
        var tried = cast.manager
                .post("insight", "/v1/figures/what-if" + period(), body)
                .expect(200);
        var recorded = tried.at("/recorded/orders").asInt();
        check(recorded >= 1, "no order of this chapter: " + tried.body());
        same(recorded, tried.at("/changed/orders").asInt());
        same(0, tried.at("/changed/breached").asInt());
    }

    private void refused() {
        cast.anna.get("insight", "/v1/figures" + period()).expect(403);
    }

    private void counted() {
        since = Instant.now();
        var order = cast.mug("Счётова", "Алла");
        var call = Call.claimed(cast.anna, order, 1);
        call.dial();
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
        var figures = Narrator.eventually(
                () -> cast.manager
                        .get("insight", "/v1/figures" + period() + "&by=OPERATOR")
                        .expect(200),
                answer -> "1".equals(answer.text("/rows/0/orders/confirmed")));
        same("anna", figures.text("/rows/0/key"));
        same("1", figures.text("/rows/0/contact/inTarget"));
        same("1", figures.text("/rows/0/work/attempts"));
    }

    private String period() {
        return "?shop=%s&from=%s".formatted(Cast.SHOP, since);
    }
}
