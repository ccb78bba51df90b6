package orderdesk.callback;

import static orderdesk.callback.Orders.ORDER;
import static orderdesk.callback.Orders.SLOT;
import static orderdesk.callback.Orders.confirmed;
import static orderdesk.callback.Orders.placed;
import static orderdesk.callback.Orders.reopened;
import static orderdesk.callback.Orders.reported;
import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import orderdesk.callback.order.domain.DeliveryCounts;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallEvent.ReminderCompleted;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.platform.aggregate.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderDeskTests {

    private final Theatre stage = new Theatre(NOW);

    @Test
    void deliveryIsRemindedOfThreeHoursBefore() {
        stage.hear(placed(), ORDER);

        stage.hear(confirmed(1, SLOT, NOW), ORDER);

        var schedule = Objects.requireNonNull(owed().getFirst().schedule());
        assertThat(schedule.callableFrom()).isEqualTo(Instant.parse("2026-11-26T09:00:00Z"));
        assertThat(schedule.callBy()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
        assertThat(schedule.breach()).isEqualTo(Instant.parse("2026-11-26T12:00:00Z"));
    }

    @Test
    void resultOfTheReminderIsStored() {
        stage.hear(placed(), ORDER);
        stage.hear(confirmed(1, SLOT, NOW), ORDER);
        stage.clock.set(Instant.parse("2026-11-26T09:00:00Z"));
        var by = stage.dialled(ANNA);

        stage.desk.talks().talked(by, new Talk(CallOutcome.WILL_RECEIVE, CallTopic.ORDER, null, null));

        assertThat(stage.store.events(ReminderCompleted.class))
                .containsExactly(new ReminderCompleted(
                        by.task(), ORDER, CallOutcome.WILL_RECEIVE, Instant.parse("2026-11-26T09:00:00Z")));
    }

    @Test
    void withoutASlotThereIsNothingToRemindOf() {
        stage.hear(placed(), ORDER);

        stage.hear(confirmed(1, null, NOW), ORDER);

        assertThat(owed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26T09:00:00Z, 1", "2026-11-26T09:00:01Z, 0"})
    void whoAgreedLessThanFourHoursBeforeNeedsNoReminder(Instant agreed, int reminders) {
        stage.hear(placed(), ORDER);
        stage.clock.set(agreed);

        stage.hear(confirmed(1, SLOT, agreed), ORDER);

        assertThat(owed()).hasSize(reminders);
    }

    @Test
    void reopenedOrderDropsItsReminderAndTheNextConfirmationMakesAnother() {
        stage.hear(placed(), ORDER);
        stage.hear(confirmed(1, SLOT, NOW), ORDER);

        stage.hear(reopened(2), ORDER);
        assertThat(owed()).isEmpty();
        stage.hear(confirmed(2, SLOT, NOW), ORDER);

        assertThat(owed()).hasSize(1);
        assertThat(outcomes()).containsExactly(CallOutcome.NO_LONGER_NEEDED);
    }

    @Test
    void cancelledOrderIsNotRemindedOf() {
        stage.hear(placed(), ORDER);
        stage.hear(confirmed(1, SLOT, NOW), ORDER);

        stage.hear(new OrderCancelled(ORDER, "передумали", "anna", NOW), ORDER);

        assertThat(outcomes()).containsExactly(CallOutcome.NO_LONGER_NEEDED);
    }

    @Test
    void reminderOfADeliveryThatHasBegunIsTooLate() {
        stage.hear(placed(), ORDER);
        stage.hear(confirmed(1, SLOT, NOW), ORDER);

        stage.clock.set(Instant.parse("2026-11-26T13:00:00Z"));
        stage.store.tick();

        assertThat(outcomes()).containsExactly(CallOutcome.TOO_LATE);
        assertThat(stage.store.events(ReminderCompleted.class)).hasSize(1);
    }

    @Test
    void whoOrderedIsNotWelcomed() {
        stage.registered(PHONE);

        stage.hear(placed(), ORDER);

        assertThat(owed()).isEmpty();
        assertThat(outcomes()).containsExactly(CallOutcome.NO_LONGER_NEEDED);
    }

    @Test
    void whoOrderedBeforeHeRegisteredIsNotWelcomed() {
        stage.hear(placed(), ORDER);

        stage.registered(PHONE);

        assertThat(owed()).isEmpty();
        assertThat(outcomes()).containsExactly(CallOutcome.NO_LONGER_NEEDED);
    }

    @ParameterizedTest
    @CsvSource({"FAILED, DELIVERY_FAILED", "REFUSED, DELIVERY_REFUSED", "UNCOLLECTED, UNCOLLECTED"})
    void deliveryThatWentWrongIsCalledAboutTheSameDay(DeliveryResult result, CallTaskKind kind) {
        stage.hear(placed(), ORDER);

        stage.hear(reported(result, "RB1"), ORDER);

        assertThat(owed()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(kind);
            assertThat(task.subject().orderId()).isEqualTo(ORDER);
            assertThat(task.subject().name()).isNotBlank();
            assertThat(Objects.requireNonNull(task.schedule()).callBy()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        });
    }

    @Test
    void parcelThatIsCollectedAfterAllIsNotCalledAbout() {
        stage.hear(placed(), ORDER);
        stage.hear(reported(DeliveryResult.UNCOLLECTED, "RB1"), ORDER);

        stage.hear(reported(DeliveryResult.DELIVERED, "RB2"), ORDER);

        assertThat(owed()).isEmpty();
        assertThat(stage.store.events(CallTaskOpened.class)).hasSize(1);
    }

    @Test
    void deliveryOfAnOrderThatNobodyHeardOfLeadsToNothing() {
        stage.hear(reported(DeliveryResult.FAILED, "RB1"), ORDER);

        assertThat(stage.store.contents()).isEmpty();
    }

    @Test
    void refusalsAreCountedWithAReminderAndWithout() {
        stage.hear(placed(), ORDER);
        stage.hear(confirmed(1, SLOT, NOW), ORDER);
        stage.clock.set(Instant.parse("2026-11-26T09:00:00Z"));
        stage.desk.talks().talked(stage.dialled(ANNA), new Talk(CallOutcome.WILL_RECEIVE, CallTopic.ORDER, null, null));

        stage.hear(reported(DeliveryResult.UNCOLLECTED, "RB1"), ORDER);
        stage.hear(reported(DeliveryResult.REFUSED, "RB2"), ORDER);

        assertThat(deliveries(true)).isEqualTo(new DeliveryCounts(0, 1, 0, 1));
        assertThat(deliveries(false)).isEqualTo(new DeliveryCounts(0, 0, 0, 0));
    }

    @Test
    void whoWasNotReachedWasNotReminded() {
        stage.hear(placed(), ORDER);
        stage.hear(confirmed(1, SLOT, NOW), ORDER);

        stage.hear(reported(DeliveryResult.RETURNED, "RB1"), ORDER);

        assertThat(deliveries(true)).isEqualTo(new DeliveryCounts(0, 0, 0, 0));
        assertThat(deliveries(false)).isEqualTo(new DeliveryCounts(0, 0, 1, 1));
    }

    private DeliveryCounts deliveries(boolean reminded) {
        return stage.desk.orders().deliveries(SHOP, reminded, NOW, NOW.plusSeconds(1), 10);
    }

    private List<CallTask> owed() {
        return stage.desk.tasks().ofPerson(SHOP, Theatre.PERSON).stream()
                .map(Stored::state)
                .toList();
    }

    private List<CallOutcome> outcomes() {
        return stage.store.events(CallTaskCompleted.class).stream()
                .map(CallTaskCompleted::outcome)
                .toList();
    }
}
