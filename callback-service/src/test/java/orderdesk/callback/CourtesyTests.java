package orderdesk.callback;

import static orderdesk.callback.Orders.ORDER;
import static orderdesk.callback.Orders.SLOT;
import static orderdesk.callback.Orders.confirmed;
import static orderdesk.callback.Orders.placed;
import static orderdesk.callback.Orders.reported;
import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orderdesk.callback.TalkDesk.By;
import orderdesk.callback.messaging.OrdersReader;
import orderdesk.callback.task.domain.Attempt;
import orderdesk.callback.task.domain.Refusal;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallEvent.ContactAttempted;
import orderdesk.contracts.callback.CallEvent.ReminderCompleted;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.simulator.Deliveries;
import org.junit.jupiter.api.Test;

/** Who does not want to be called is called by nobody, unless he asks for it; and what is not made is written down. */
class CourtesyTests {

    private final Theatre stage = new Theatre(NOW);

    @Test
    void whoForbadeItIsNotWelcomed() {
        stage.stopped.add(PHONE);

        stage.registered(PHONE);

        assertThat(stage.store.events(CallTaskOpened.class)).hasSize(1);
        assertThat(stage.store.events(CallTaskCompleted.class))
                .extracting(CallTaskCompleted::outcome)
                .containsExactly(CallOutcome.NOT_ALLOWED);
    }

    @Test
    void whoForbadeItIsNotReminded() {
        stage.stopped.add(PHONE);
        stage.hear(placed(), ORDER);

        stage.hear(confirmed(1, SLOT, NOW), ORDER);

        assertThat(stage.desk.tasks().ofPerson(Theatre.SHOP, Theatre.PERSON)).isEmpty();
        assertThat(stage.store.events(ReminderCompleted.class))
                .extracting(ReminderCompleted::orderId, ReminderCompleted::outcome)
                .containsExactly(tuple(ORDER, CallOutcome.NOT_ALLOWED));
    }

    @Test
    void whoForbadeItSinceIsNotDialledByHandEither() {
        var by = claimed();
        stage.stopped.add(PHONE);

        assertThatExceptionOfType(Refusal.OnStopList.class)
                .isThrownBy(() -> stage.desk.talks().dial(by, null));

        assertThat(stage.task(by.task()).contact().attempts()).isEmpty();
        assertThat(outcomes()).containsExactly(CallOutcome.NOT_ALLOWED);
        assertNothingWaits();
    }

    @Test
    void whoForbadeItIsNotCalledAboutHisParcel() {
        stage.stopped.add(PHONE);
        stage.hear(placed(), ORDER);

        stage.hear(reported(DeliveryResult.FAILED, "RB1"), ORDER);
        stage.hear(reported(DeliveryResult.FAILED, "RB1"), ORDER);

        assertThat(stage.store.events(CallTaskOpened.class)).hasSize(1);
        assertThat(outcomes()).containsExactly(CallOutcome.NOT_ALLOWED);
        assertNothingWaits();
    }

    @Test
    void whoForbidsItWhileHeIsRungIsNotTriedAgain() {
        var by = claimed();
        stage.desk.talks().dial(by, null);
        stage.stopped.add(PHONE);
        stage.desk.tasks().stopped(SHOP, PHONE, Theatre.CAUSE);
        assertThat(stage.task(by.task()).isOpen()).isTrue();

        stage.desk.talks().notReached(by, Attempt.Ended.NO_ANSWER, Optional.empty());

        assertThat(stage.store.events(ContactAttempted.class))
                .extracting(ContactAttempted::result, ContactAttempted::nextAt)
                .containsExactly(tuple(AttemptResult.NO_ANSWER, null));
        assertThat(outcomes()).containsExactly(CallOutcome.NOT_ALLOWED);
        assertNothingWaits();
    }

    @Test
    void whoForbidsItInTheTalkIsHeardOutAndTheTalkIsItsOutcome() {
        var by = claimed();
        stage.desk.talks().dial(by, null);
        stage.stopped.add(PHONE);
        stage.desk.tasks().stopped(SHOP, PHONE, Theatre.CAUSE);
        assertThatExceptionOfType(Refusal.OnStopList.class)
                .isThrownBy(() -> stage.desk.talks().dial(by, null));

        stage.desk.talks().talked(by, new Talk(CallOutcome.DECLINED, CallTopic.OTHER, null, null));

        assertThat(outcomes()).containsExactly(CallOutcome.DECLINED);
        assertNothingWaits();
    }

    @Test
    void ordersOfWhoForbadeItEndTheSameWhateverHappens() {
        Deliveries.<OrderEvent>to((store, clock) -> {
                    var stage = new Theatre(clock, store);
                    stage.stopped.add(PHONE);
                    return new OrdersReader(stage.desk.orders());
                })
                .startingAt(NOW.toString())
                .of(
                        Theatre.received("order", ORDER.toString(), 1, placed()),
                        Theatre.received("order", ORDER.toString(), 2, confirmed(1, SLOT, NOW)),
                        Theatre.received("order", ORDER.toString(), 3, reported(DeliveryResult.FAILED, "RB1")))
                .endTheSameWhateverHappens();
    }

    @Test
    void whoAskedForTheCallIsCalledAllTheSame() {
        stage.stopped.add(PHONE);
        stage.request(PHONE, false, "k1");

        assertThat(stage.dialled(ANNA).operator()).isEqualTo(ANNA);
    }

    @Test
    void whoAgreedToItsTimeIsCalledThen() {
        var by = claimed();
        stage.desk.talks().dial(by, null);
        var hence = NOW.plus(Duration.ofHours(1));
        var promise = new Promise(Promise.Kind.AT, hence, null, false, "посылка", "перезвонить");
        stage.desk.talks().later(by, new Wish(promise, null));
        stage.stopped.add(PHONE);

        stage.clock.set(hence);
        var then = stage.dialled(ANNA);
        stage.desk.talks().notReached(then, Attempt.Ended.NO_ANSWER, Optional.empty());
        stage.desk.tasks().stopped(SHOP, PHONE, Theatre.CAUSE);
        stage.clock.set(
                Objects.requireNonNull(stage.task(then.task()).schedule()).callableFrom());

        assertThat(stage.dialled(ANNA).operator()).isEqualTo(ANNA);
    }

    private List<CallOutcome> outcomes() {
        return stage.store.events(CallTaskCompleted.class).stream()
                .map(CallTaskCompleted::outcome)
                .toList();
    }

    private void assertNothingWaits() {
        stage.clock.set(NOW.plus(Duration.ofDays(1)));
        assertThat(stage.desk.queue().head(ANNA, Theatre.SHOPS)).isEmpty();
    }

    /** A call that the customer did not ask for: his parcel did not arrive. */
    private By claimed() {
        stage.hear(placed(), ORDER);
        stage.hear(reported(DeliveryResult.FAILED, "RB1"), ORDER);
        var claimed = stage.desk
                .queue()
                .next(ANNA, Theatre.SHOPS, Optional.empty(), Theatre.CAUSE)
                .orElseThrow();
        return Theatre.by(
                ANNA, claimed.items().getFirst().state(), claimed.claim().token());
    }
}
