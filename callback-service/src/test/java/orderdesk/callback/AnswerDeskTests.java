package orderdesk.callback;

import static orderdesk.callback.Orders.ORDER;
import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static orderdesk.callback.Theatre.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import orderdesk.callback.messaging.StockReader;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.WarehouseEvent.About;
import orderdesk.contracts.stock.WarehouseEvent.Finding;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAnswered;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAsked;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseUnanswered;
import orderdesk.contracts.stock.WarehouseQuestionId;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal.ImpossiblePromise;
import orderdesk.platform.simulator.Deliveries;
import org.junit.jupiter.api.Test;

/** A promised answer about an order may be given as soon as it is there, where the customer agreed to that. */
class AnswerDeskTests {

    private static final Instant SEVEN = Instant.parse("2026-11-24T16:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(20));

    private final Theatre stage = new Theatre(NOW);
    private long heard;

    @Test
    void promisedAnswerIsGivenWhenTheWarehouseHasAnsweredTheLastQuestion() {
        var task = promised(stage, true);
        hear(asked(1), asked(2), answered(1));
        assertThat(task(task).callableAt(LATER)).isFalse();

        hear(answered(2));

        assertThat(task(task).callableAt(LATER)).isTrue();
    }

    @Test
    void fiftyQuestionsAreWaitedForAndNotOneMore() {
        var task = promised(stage, true);
        for (var number = 1; number <= 51; number++) {
            hear(asked(number));
        }
        for (var number = 1; number <= 49; number++) {
            hear(answered(number));
        }
        assertThat(task(task).callableAt(LATER)).isFalse();

        hear(answered(50));

        assertThat(task(task).callableAt(LATER)).isTrue();
    }

    @Test
    void promisedAnswerIsGivenWhenTheSuppliersHaveAnswered() {
        var task = promised(stage, true);
        hear(checked(ORDER, false));
        assertThat(task(task).callableAt(LATER)).isFalse();

        hear(checked(ORDER, true));

        assertThat(task(task).callableAt(LATER)).isTrue();
    }

    @Test
    void suppliersWhoHaveAnsweredDoNotAnswerForTheWarehouse() {
        var task = promised(stage, true);

        hear(asked(1), checked(ORDER, true));

        assertThat(task(task).callableAt(LATER)).isFalse();
    }

    @Test
    void whoDidNotAgreeToItIsNotCalledBefore() {
        var task = promised(stage, false);

        hear(asked(1), answered(1));

        assertThat(task(task).callableAt(SEVEN.minus(Duration.ofMinutes(5)).minusMillis(1)))
                .isFalse();
        assertThat(task(task).callableAt(SEVEN.minus(Duration.ofMinutes(5)))).isTrue();
    }

    @Test
    void answerThatWasThereBeforeThePromiseIsNotTheOneThatWasPromised() {
        var task = promised(stage, true);

        hear(checkedAt(ORDER, true, NOW.minusSeconds(60)), checkedAt(ORDER, true, NOW));
        assertThat(task(task).callableAt(LATER)).isFalse();

        hear(checked(ORDER, true));
        assertThat(task(task).callableAt(LATER)).isTrue();
    }

    @Test
    void questionThatNobodyAnsweredIsNotWaitedFor() {
        var task = promised(stage, true);
        hear(asked(1), unanswered(1));
        assertThat(task(task).callableAt(LATER)).isFalse();

        hear(checked(ORDER, true));

        assertThat(task(task).callableAt(LATER)).isTrue();
    }

    @Test
    void lateAnswerIsAnAnswer() {
        var task = promised(stage, true);

        hear(asked(1), unanswered(1), answered(1));

        assertThat(task(task).callableAt(LATER)).isTrue();
    }

    @Test
    void answerAboutAnotherOrderIsNotHis() {
        var task = promised(stage, true);

        hear(checked(new OrderId(Ids.of("another")), true));

        assertThat(task(task).callableAt(LATER)).isFalse();
    }

    @Test
    void callAboutNoOrderWaitsForNoAnswer() {
        stage.request(PHONE, false, "k1");
        var by = stage.dialled(ANNA);

        assertThatExceptionOfType(ImpossiblePromise.class)
                .isThrownBy(() -> stage.desk.talks().later(by, wish(true)));
        assertThat(stage.desk.talks().later(by, wish(false)).state().isOpen()).isTrue();
    }

    @Test
    void answersAreFollowedWhateverHappens() {
        Deliveries.<StockEvent>to((store, clock) ->
                        new StockReader(Theatre.on(store, clock).answers()))
                .startingAt(NOW.toString())
                .given((store, clock) -> promised(new Theatre(clock, store), true))
                .of(
                        received("inventory", "q1", 1, asked(1)),
                        received("inventory", "q2", 1, asked(2)),
                        received("inventory", "q1", 2, answered(1)),
                        received("inventory", "order", 1, checked(ORDER, true)),
                        received("inventory", "q2", 2, answered(2)))
                .endTheSameWhateverHappens();
    }

    /** His parcel did not arrive; he wants to hear what the warehouse finds out. */
    private static CallTask promised(Theatre stage, boolean earlyOk) {
        stage.hear(Orders.placed(), ORDER);
        stage.hear(Orders.reported(DeliveryResult.FAILED, "RB1"), ORDER);
        return stage.desk.talks().later(stage.dialled(ANNA), wish(earlyOk)).state();
    }

    private CallTask task(CallTask its) {
        return stage.desk.tasks().find(SHOP, its.taskId()).orElseThrow().state();
    }

    private void hear(StockEvent... events) {
        for (var event : events) {
            new StockReader(stage.desk.answers()).on(received("inventory", "stock", ++heard, event));
        }
    }

    private static Wish wish(boolean earlyOk) {
        return new Wish(new Promise(Promise.Kind.BY, null, SEVEN, earlyOk, "где посылка", "обещали узнать"), null);
    }

    private static WarehouseAsked asked(int number) {
        var by = NOW.plusSeconds(120);
        return new WarehouseAsked(id(number), ORDER, null, null, About.OTHER, "где посылка?", "anna", by, NOW);
    }

    private static WarehouseAnswered answered(int number) {
        return new WarehouseAnswered(
                id(number), ORDER, null, Finding.YES, null, "вернулась", true, 60, "vera", NOW.plusSeconds(60));
    }

    private static WarehouseUnanswered unanswered(int number) {
        return new WarehouseUnanswered(id(number), ORDER, null, NOW.plusSeconds(120), NOW.plusSeconds(120));
    }

    private static StockChecked checked(OrderId order, boolean complete) {
        return checkedAt(order, complete, NOW.plusSeconds(60));
    }

    private static StockChecked checkedAt(OrderId order, boolean complete, Instant at) {
        return new StockChecked(order, 1, 1, List.of(), List.of(), complete, null, at);
    }

    private static WarehouseQuestionId id(int number) {
        return new WarehouseQuestionId(Ids.of("question", String.valueOf(number)));
    }
}
