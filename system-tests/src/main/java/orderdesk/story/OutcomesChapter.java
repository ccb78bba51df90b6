package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What else a call can come to, and who may be called when (R027, R045, R050, R082). */
final class OutcomesChapter {

    private final Cast cast;

    OutcomesChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("an order of the night waits for its window, and says so", this::night);
        narrator.step("nobody answers: the next attempt has its time", () -> {
            var call = dialled(mug(cast.stranger("Кузнецов", "Лев")));
            var seen = call.outcome("NO_ANSWER", Map.of()).expect(200);
            check(!seen.text("/times/callableFrom").isEmpty(), "no next time: " + seen.body());
        });
        narrator.step("later: the promise has its time, and its note for whoever keeps it", this::later);
        narrator.step("refused with a reason: the order is cancelled", () -> {
            var id = mug(cast.stranger("Орлов", "Глеб"));
            dialled(id).outcome("REFUSED", Map.of("reason", "дорого")).expect(200);
            state(id, "CANCELLED");
        });
        narrator.step("two orders of one person are one conversation", () -> {
            var person = cast.stranger("Белова", "Анна");
            var first = mug(person);
            var second = mug(person);
            Call.claimed(cast.boris, first).act("release", Map.of()).expect(200);
            var call = Call.claimed(cast.boris, second);
            check(call.look().at("/others").toString().contains(first), "the other order is not there");
            call.act("release", Map.of()).expect(200);
        });
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
        var call = dialled(mug(cast.stranger("Зайцева", "Ольга")));
        var at = Instant.now().plus(Duration.ofMinutes(40)).toString();
        var promise = Map.of(
                "kind", "AT", "from", at, "earlyOk", false, "about", "наличие", "note", "обсудить размер футболки");
        var seen = call.outcome("LATER", Map.of("promise", promise)).expect(200);
        check(seen.at("/promise").toString().contains("обсудить размер"), "no promise: " + seen.body());
    }

    private void prepaid() {
        var placed = cast.order(OrderBody.of(cast.stranger("Фанатов", "Юрий"), cast.awake)
                .prepaidLine(
                        "TR-NAME-L",
                        "Футболка «Метеор» с вашей фамилией и номером",
                        Map.of("size", "L", "colour", "красный", "series", "Именная"),
                        349_000));
        var id = placed.text("/id");
        var call = dialled(id);
        call.agree().expect(200);
        state(id, "AGREED");
        check(order(id).at("/waitingFor").toString().contains("PREPAYMENT"), "waits for something else");
        var payment = Map.of("amount", placed.at("/totals/due"), "reference", "sbp-" + id.substring(0, 8));
        var key = Cast.freshKey();
        for (var time = 0; time < 2; time++) {
            cast.storefront
                    .post("order", "/v1/orders/%s/payments".formatted(id), payment, "Idempotency-Key", key)
                    .expect(201);
        }
        state(id, "CONFIRMED");
        same(0L, order(id).at("/totals/due/minor").asLong());
    }

    private String mug(OrderBody.Customer customer) {
        return cast.order(OrderBody.of(customer, cast.awake).line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000))
                .text("/id");
    }

    private Call dialled(String order) {
        var call = Call.claimed(cast.anna, order);
        call.dial();
        return call;
    }

    private void state(String order, String state) {
        Narrator.eventually(() -> order(order), answer -> answer.text("/state").equals(state));
    }

    private Answer order(String order) {
        return cast.anna.get("order", "/v1/orders/" + order).expect(200);
    }
}
