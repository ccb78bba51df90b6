package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The customer is not reached: the shop's policy says when he is tried again, and when that ends (R043, R082). */
final class AttemptsChapter {

    private static final int ATTEMPTS_MAX = 6;

    private final Cast cast;

    AttemptsChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("busy: he is called again in five minutes, and that counts as no try", () -> {
            nextIn(Duration.ofMinutes(5), cast.dialled(cast.mug("Болтунов", "Савва")), "BUSY");
        });
        narrator.step("nobody answers: he is called again in a quarter of an hour", () -> {
            nextIn(Duration.ofMinutes(15), cast.dialled(cast.mug("Кузнецов", "Лев")), "NO_ANSWER");
        });
        narrator.step("a robot answers: that is a try like any other", () -> {
            nextIn(Duration.ofMinutes(15), cast.dialled(cast.mug("Автоответов", "Ян")), "ROBOT");
        });
        narrator.step("somebody else answers, and says when: that is promised", this::otherPerson);
        narrator.step("a wrong number is never dialled again: the recipient's own is tried", this::wrongNumber);
        narrator.step("no number is left: somebody has to find one", () -> {
            var seen = cast.dialled(cast.mug("Безтрубкин", "Фома"))
                    .outcome("WRONG_NUMBER", Map.of())
                    .expect(200);
            attention("NO_NUMBER", seen);
        });
        narrator.step("six tries in vain: the policy's last word, said once", this::unreachable);
    }

    private static void nextIn(Duration time, Call call, String outcome) {
        var seen = call.outcome(outcome, Map.of()).expect(200);
        var next = Duration.between(Instant.now(), Instant.parse(seen.text("/times/callableFrom")));
        check(next.compareTo(time) <= 0, "called again in " + next);
        check(next.compareTo(time.minusMinutes(1)) > 0, "called again in " + next);
        same(outcome, seen.at("/attempts").get(0).path("outcome").asString());
    }

    private void otherPerson() {
        var at = Instant.now().plus(Duration.ofMinutes(50));
        var promise = Map.of(
                "kind",
                "AT",
                "from",
                at.toString(),
                "earlyOk",
                false,
                "about",
                "заказ",
                "note",
                "вернётся с тренировки");
        var seen = cast.dialled(cast.mug("Братов", "Клим"))
                .outcome("OTHER_PERSON", Map.of("promise", promise))
                .expect(200);
        same(at.toEpochMilli(), Instant.parse(seen.text("/times/callableFrom")).toEpochMilli());
    }

    private void wrongNumber() {
        var buyer = cast.stranger("Ошибкина", "Рита");
        var recipient = cast.stranger("", "Пётр");
        var order = cast.order(OrderBody.of(buyer, cast.awake)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000)
                        .recipient(recipient.given(), recipient.phone()))
                .text("/id");
        var call = cast.dialled(order);
        same(buyer.phone(), call.look().text("/phone/e164"));
        var seen = call.outcome("WRONG_NUMBER", Map.of()).expect(200);
        same(recipient.phone(), seen.text("/phone/e164"));
    }

    private void unreachable() {
        var order = cast.mug("Молчанов", "Игнат");
        for (var attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
            var seen = cast.dialled(order).outcome("NO_ANSWER", Map.of()).expect(200);
            same("CALL", seen.text("/queue"));
        }
        var last = cast.dialled(order).outcome("NO_ANSWER", Map.of()).expect(200);
        attention("UNREACHABLE", last);
        same(ATTEMPTS_MAX, last.at("/attempts").size());
        Narrator.eventually(
                () -> cast.anna.get("insight", "/v1/orders/%s/story".formatted(order)),
                answer -> answer.body().contains("confirmation.customer-unreachable.v1"));
    }

    private static void attention(String why, Answer seen) {
        same("ATTENTION", seen.text("/queue"));
        same(why, seen.text("/attention"));
    }
}
