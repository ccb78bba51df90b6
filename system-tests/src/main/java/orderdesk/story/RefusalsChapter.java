package orderdesk.story;

import static orderdesk.story.Narrator.same;

import java.util.List;
import java.util.Map;

/**
 * An agreement does not stand, or there is none. The judge's reasons are played as far as the outside can bring them
 * about while everything runs. A stale version, another amount and a closed order are refused by the desk before the
 * judge hears of them, so his own word on them is heard only where the news was slow; STOCK_UNKNOWN and BENEFIT_LOST
 * need a service to be away: {@code SilenceIT} takes them away and plays those five. PREPAYMENT_MISSING has its place
 * among the shop's clocks.
 */
final class RefusalsChapter {

    /** The script's, as the operator picks them. */
    private static final List<String> REASONS =
            List.of("дорого", "заказали в другом магазине", "долго", "нет нужного размера", "дорогая доставка");

    private final Cast cast;

    RefusalsChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step(
                "goods are missing: LINE_SHORT, and it is mended while the customer is on the line", this::mended);
        narrator.step("a sale below cost is refused: BELOW_COST", this::belowCost);
        narrator.step("another amount was named than is due: 409 due-changed", this::otherAmount);
        narrator.step("the order is cancelled during the call: 409 order-closed", this::closed);
        for (var reason : REASONS) {
            narrator.step("the customer does not want it (%s): the order is cancelled".formatted(reason), () -> {
                var id = cast.mug("Орлов", "Глеб");
                cast.dialled(id).outcome("REFUSED", Map.of("reason", reason)).expect(200);
                same(reason, cast.reaches(id, "CANCELLED").text("/reason"));
            });
        }
        narrator.note(
                "STOCK_UNKNOWN, BENEFIT_LOST, and the judge's own STALE_VERSION, DUE_CHANGED and ORDER_CLOSED, want a service"
                        + " or the broker to be away: SilenceIT kills them and plays those");
    }

    private void mended() {
        var order = cast.order(OrderBody.of(cast.stranger("Скорых", "Вера"), cast.awake)
                        .line("TR-TEE-M-1-M", "Футболка «Метеор» домашняя", Map.of("size", "M"), 1, 249_000)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000))
                .text("/id");
        var call = cast.dialled(order);
        call.agree().expect(200);
        refused("LINE_SHORT", call);
        var change = Map.of("changes", List.of(Map.of("op", "remove-line", "line", "1")));
        var amended = cast.anna
                .post("order", "/v1/orders/%s/amend".formatted(order), change, "If-Match", "\"v1\"")
                .expect(200);
        same(59_000L + 35_000, amended.at("/totals/due/minor").asLong());
        call.following(2);
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
    }

    private void belowCost() {
        var order = cast.order(OrderBody.of(cast.stranger("Дешёвых", "Гурий"), cast.awake)
                        .line("TR-MUG-06", "Кружка «Финал 2025», 330 мл", 1, 39_000))
                .text("/id");
        var call = cast.dialled(order);
        call.agree().expect(200);
        refused("BELOW_COST", call);
    }

    private void otherAmount() {
        var call = cast.dialled(cast.mug("Счётов", "Пров"));
        var refused = call.agree(1, 59_000, Call.missing(call.look())).expect(409);
        same("due-changed", refused.text("/code"));
    }

    private void closed() {
        var order = cast.mug("Передумов", "Ким");
        var call = cast.dialled(order);
        cast.storefront
                .post("order", "/v1/orders/%s/cancel".formatted(order), Map.of("reason", "сам"), "If-Match", "\"v1\"")
                .expect(200);
        var refused = Narrator.eventually(
                () -> call.act("ticks", Map.of("version", 1, "ticks", List.of())), answer -> answer.status() == 409);
        same("order-closed", refused.text("/code"));
    }

    private static void refused(String reason, Call call) {
        var verdict = call.verdict();
        same("REFUSED", verdict.text("/verdict/state"));
        same(reason, verdict.text("/verdict/reason"));
        same("CALL", verdict.text("/queue"));
    }
}
