package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import orderdesk.faults.LocalStack;
import orderdesk.faults.OneStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The judge's reasons that nobody hears while everything runs, as an operator sees them over HTTP: a service is silent,
 * or news come too late. The other four are in the story.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
@ExtendWith(OneStack.class)
@DisabledIfSystemProperty(
        named = "orderdesk.faults",
        matches = "off",
        disabledReason = "left out by -Dorderdesk.faults=off")
class SilenceIT {

    /** Half a minute is promised (architecture, section 3); the rest is for a loaded machine. */
    private static final Duration JUDGED_WITHIN = Duration.ofMinutes(2);

    private static final long MUG = 59_000;

    private LocalStack stack;
    private Cast cast;

    @BeforeAll
    void meet(LocalStack running) {
        stack = running;
        cast = new Cast(new Desk(stack::url));
    }

    /** The stack of this test has no promo-service: nobody ever says what the code is worth. */
    @Test
    void codeThatNobodyHoldsIsWaitedForAndLost() {
        var order = cast.order(OrderBody.of(cast.stranger("Дарова", "Мира"), cast.awake)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, MUG)
                        .with("codes", List.of("GIFT-2026-7788")))
                .text("/id");
        var call = cast.dialled(order);

        call.agree().expect(200);

        var waiting = cast.reaches(order, "AGREED").at("/waitingFor").toString();
        check(waiting.contains("BENEFITS"), "waits for: " + waiting);
        refused("BENEFIT_LOST", call);
    }

    @Test
    void inventoryIsSilentAndTheStockUnknownUntilItIsBack() throws IOException, InterruptedException {
        var order = cast.mug("Тихая", "Ника");
        var call = cast.dialled(order);
        stack.kill("inventory-service");
        twoPieces(order).expect(200);
        Narrator.eventually(call::look, seen -> seen.at("/order/version").asInt() == 2);

        call.agree().expect(200);

        var waiting = cast.reaches(order, "AGREED").at("/waitingFor").toString();
        check(waiting.contains("STOCK"), "waits for: " + waiting);
        refused("STOCK_UNKNOWN", call);

        stack.start();
        call.following(2);
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
    }

    @Test
    void newsAreSlowAndTheJudgeKnowsBetterThanTheOperator() throws IOException, InterruptedException {
        var amended = cast.mug("Прежняя", "Ада");
        var paid = cast.mug("Должная", "Ева");
        var cancelled = cast.mug("Ушедшая", "Инна");
        var calls = List.of(cast.dialled(amended), cast.dialled(paid), cast.dialled(cancelled));
        stack.kill("broker");

        twoPieces(amended).expect(200);
        pay(paid).expect(201);
        cancel(cancelled).expect(200);
        calls.forEach(call -> call.agree().expect(200));
        stack.start();

        refused("STALE_VERSION", calls.getFirst());
        refused("DUE_CHANGED", calls.get(1));
        var story = Narrator.eventually(
                JUDGED_WITHIN,
                () -> cast.anna.get("insight", "/v1/orders/%s/story".formatted(cancelled)),
                seen -> seen.body().contains("order.confirmation-refused.v1"));
        check(story.body().contains("\"ORDER_CLOSED\""), "not for being closed: " + story.body());
        same("CANCELLED", cast.read(cancelled).text("/state"));
    }

    private static void refused(String reason, Call call) {
        var seen = Narrator.eventually(
                JUDGED_WITHIN,
                call::look,
                answer -> answer.text("/verdict/state").equals("REFUSED"));
        same(reason, seen.text("/verdict/reason"));
        same("CALL", seen.text("/queue"));
    }

    private Answer twoPieces(String order) {
        var change = Map.of("changes", List.of(Map.of("op", "quantity", "line", "1", "quantity", 2)));
        return cast.anna.post("order", path(order, "amend"), change, "If-Match", "\"v1\"");
    }

    private Answer pay(String order) {
        var payment = Map.of("amount", OrderBody.money(MUG), "reference", "sbp-" + order.substring(0, 8));
        return cast.storefront.post("order", path(order, "payments"), payment, "Idempotency-Key", Cast.freshKey());
    }

    private Answer cancel(String order) {
        var reason = Map.of("reason", "передумала");
        return cast.storefront.post("order", path(order, "cancel"), reason, "If-Match", "\"v1\"");
    }

    private static String path(String order, String action) {
        return "/v1/orders/%s/%s".formatted(order, action);
    }
}
