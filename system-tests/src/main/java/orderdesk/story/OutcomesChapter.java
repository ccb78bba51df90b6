package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What else a talk can come to, and who may be called when (R027, R045, R050, R082). */
final class OutcomesChapter {

    private final Cast cast;

    OutcomesChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("an order of the night waits for its window, and says so", this::night);
        narrator.step("later: the promise has its time, and its note for whoever keeps it", this::later);
        narrator.step("two orders of one person are one conversation", this::onePerson);
        narrator.step("a note stays for whoever calls next", this::noted);
        narrator.step("a conversation is handed over, and its first operator is out", this::handedOver);
        narrator.step(
                "made to order: agreed waits for the payment, and confirms by itself when it is there", this::prepaid);
    }

    private void night() {
        var order = cast.order(OrderBody.of(cast.stranger("Совин", "Пётр"), cast.asleep)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000))
                .text("/id");
        var seen = Narrator.eventually(
                () -> Call.look(cast.anna, order),
                answer -> !answer.text("/times/callableFrom").isEmpty());
        var from = Instant.parse(seen.text("/times/callableFrom"));
        check(from.isAfter(Instant.now().plus(Duration.ofMinutes(10))), "callable from " + from);
        check(!seen.text("/reason").isEmpty(), "no reason");
    }

    private void later() {
        var call = cast.dialled(cast.mug("Зайцева", "Ольга"));
        var at = Instant.now().plus(Duration.ofMinutes(40)).toString();
        var promise = Map.of(
                "kind", "AT", "from", at, "earlyOk", false, "about", "наличие", "note", "обсудить размер футболки");
        var seen = call.outcome("LATER", Map.of("promise", promise)).expect(200);
        check(seen.at("/promise").toString().contains("обсудить размер"), "no promise: " + seen.body());
    }

    private void onePerson() {
        var person = cast.stranger("Белова", "Анна");
        var first = cast.mug(person);
        var second = cast.mug(person);
        Call.claimed(cast.boris, first).act("release", Map.of()).expect(200);
        var call = Call.claimed(cast.boris, second);
        check(call.look().at("/others").toString().contains(first), "the other order is not there");
        call.act("release", Map.of()).expect(200);
    }

    private void noted() {
        var order = cast.mug("Тихонова", "Мария");
        var call = Call.claimed(cast.anna, order);
        call.act("notes", Map.of("text", "Просит говорить громче")).expect(200);
        call.act("release", Map.of()).expect(200);
        same("Просит говорить громче", Call.look(cast.boris, order).text("/notes/0/text"));
    }

    private void handedOver() {
        var order = cast.mug("Громов", "Илья");
        var call = cast.dialled(order);
        var given = call.act("hand-over", Map.of("to", "boris", "note", "спрашивает про абонементы"))
                .expect(200);
        same("claim-superseded", call.act("dial", Map.of()).expect(409).text("/code"));
        var taken = Call.of(cast.boris, order, given.text("/token"));
        taken.dial();
        taken.act("release", Map.of()).expect(200);
    }

    private void prepaid() {
        var placed = cast.order(
                OrderBody.of(cast.stranger("Фанатов", "Юрий"), cast.awake).named());
        var id = placed.text("/id");
        cast.dialled(id).agree().expect(200);
        var agreed = cast.reaches(id, "AGREED");
        check(agreed.at("/waitingFor").toString().contains("PREPAYMENT"), "waits for something else");
        var payment = Map.of("amount", placed.at("/totals/due"), "reference", "sbp-" + id.substring(0, 8));
        var key = Cast.freshKey();
        for (var time = 0; time < 2; time++) {
            cast.storefront
                    .post("order", "/v1/orders/%s/payments".formatted(id), payment, "Idempotency-Key", key)
                    .expect(201);
        }
        var confirmed = cast.reaches(id, "CONFIRMED");
        same(0L, confirmed.at("/totals/due/minor").asLong());
    }
}
