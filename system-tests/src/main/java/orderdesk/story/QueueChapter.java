package orderdesk.story;

import static orderdesk.story.Narrator.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The queue hands out the best work that may be called now, to one operator at a time (R019, R045, R074). */
final class QueueChapter {

    private static final Duration CALLABLE_WITHIN = Duration.ofSeconds(90);

    private static final String NEXT = "/v1/queue/next?shop=" + Cast.SHOP;

    private final Cast cast;
    private final String order;
    private final Instant placed = Instant.now();

    /** Placed here, so that other chapters play while its first minute passes. */
    QueueChapter(Cast cast) {
        this.cast = cast;
        this.order = cast.order(OrderBody.of(cast.stranger("Первый", "Иван"), cast.awake)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000))
                .text("/id");
    }

    void play(Narrator narrator) {
        narrator.step("an order is callable a minute after it was placed, with its reason and its limits", () -> {
            var seen = Narrator.eventually(
                    () -> Call.look(cast.anna, order),
                    answer -> answer.at("/stock/current").asBoolean()
                            && breachIn(answer).toMinutes() >= 55);
            var from = Instant.parse(seen.text("/times/callableFrom"));
            check(!from.isBefore(placed), "callable from " + from);
            check(seen.text("/reason").contains("30"), "the reason is: " + seen.text("/reason"));
        });
        narrator.step("the next work is the best there is, and nobody else is given it", this::next);
    }

    private static Duration breachIn(Answer seen) {
        var times = seen.at("/times");
        return Duration.between(
                Instant.parse(times.path("callableFrom").asString()),
                Instant.parse(times.path("breach").asString()));
    }

    private void next() {
        Narrator.eventually(CALLABLE_WITHIN, this::head, answer -> answer.status() == 200);
        var given = best(3);
        var id = given.text("/cases/0/id");
        var other = cast.anna.post("confirmation", NEXT, Map.of()).expect(200);
        check(!other.text("/cases/0/id").equals(id), "two operators were given " + id);
        Call.of(cast.boris, id, given).act("release", Map.of()).expect(200);
        if (!other.at("/claim").isMissingNode()) {
            var theirs = other.text("/cases/0/id");
            Call.of(cast.anna, theirs, other).act("release", Map.of()).expect(200);
        }
    }

    /** What is given is the head; where something overtook it between the two questions, both are asked again. */
    private Answer best(int attempts) {
        var head = head().text("/id");
        var given = cast.boris.post("confirmation", NEXT, Map.of()).expect(200);
        var id = given.text("/cases/0/id");
        if (id.equals(head)) {
            return given;
        }
        check(attempts > 1, "the head was %s, given was %s".formatted(head, given.body()));
        if (!id.isEmpty()) {
            Call.of(cast.boris, id, given).act("release", Map.of()).expect(200);
        }
        return best(attempts - 1);
    }

    private Answer head() {
        return cast.boris.get("confirmation", "/v1/queue/head?shop=" + Cast.SHOP);
    }
}
