package orderdesk.callback;

import static orderdesk.callback.Orders.ORDER;
import static orderdesk.callback.Orders.SLOT;
import static orderdesk.callback.Orders.confirmed;
import static orderdesk.callback.Orders.placed;
import static orderdesk.callback.Orders.reported;
import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Optional;
import orderdesk.callback.TalkDesk.By;
import orderdesk.callback.task.domain.Refusal;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallEvent.ReminderCompleted;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.platform.claim.Wish;
import org.junit.jupiter.api.Test;

/** Who does not want to be called is called by nobody, unless he asks for it; and what is not made is written down. */
class CourtesyTests {

    private final Theatre stage = new Theatre(NOW);

    @Test
    void whoForbadeItIsNotWelcomed() {
        stage.stopped.add(PHONE);

        stage.registered(PHONE);

        assertThat(stage.store.events(CallTaskOpened.class)).isEmpty();
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
        stage.stopped.clear();

        assertThat(stage.desk.talks().dial(by, null).state().contact().attempts())
                .hasSize(1);
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

        assertThat(stage.dialled(ANNA).operator()).isEqualTo(ANNA);
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
