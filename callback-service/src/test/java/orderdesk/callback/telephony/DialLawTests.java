package orderdesk.callback.telephony;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.BORIS;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.callback.Orders;
import orderdesk.callback.Theatre;
import orderdesk.callback.telephony.domain.Callee;
import orderdesk.callback.telephony.domain.Callee.Stop;
import orderdesk.callback.telephony.domain.DialRefused.OnStopList;
import orderdesk.callback.telephony.domain.DialRefused.TooOften;
import orderdesk.callback.telephony.domain.Dialled;
import orderdesk.callback.telephony.persistence.CalleeKind;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.claim.WorkRefusal.NotClaimed;
import orderdesk.platform.claim.WorkRefusal.OutsideHours;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DialLawTests {

    private static final int MOST = 6;
    private static final Phone STRANGER = Theatre.phone(7);

    /** In Moscow: the window of the shop is closed, the law allows calls until ten. */
    private static final Instant HALF_PAST_NINE = Instant.parse("2026-11-24T18:30:00Z");

    private static final Instant TEN = Instant.parse("2026-11-24T19:00:00Z");

    private final Theatre stage = new Theatre(NOW);
    private final DialLaw law =
            new DialLaw(stage.store.open(new CalleeKind()), stage.desk, new FixedShops(), MOST, stage.clock);

    @Test
    void callOutOfTheBlueKeepsTheShopsWindow() {
        assertAllowed(wish(ANNA, STRANGER, "day", null, null), null);

        stage.clock.set(HALF_PAST_NINE);

        assertThatExceptionOfType(OutsideHours.class)
                .isThrownBy(() -> require(wish(ANNA, STRANGER, "night", null, null), null));
        var montevideo = Zone.sure("America/Montevideo", Zone.Source.CUSTOMER_SAID);
        assertAllowed(wish(ANNA, STRANGER, "his day", null, null), montevideo);
    }

    @Test
    void customerOfAnOrderIsCalledByHisOwnClockWithinTheLaw() {
        stage.hear(Orders.placed(), Orders.ORDER);
        stage.clock.set(HALF_PAST_NINE);
        assertAllowed(wish(ANNA, STRANGER, "evening", Orders.ORDER, null), null);

        stage.clock.set(TEN);

        assertThatExceptionOfType(OutsideHours.class)
                .isThrownBy(() -> require(wish(ANNA, STRANGER, "night", Orders.ORDER, null), null));
    }

    @Test
    void owedCallIsDialledByItsHolderOnly() {
        var task = stage.request(PHONE, false, "k1").taskId();
        var wish = wish(ANNA, PHONE, "held", null, task);
        assertThatExceptionOfType(NotClaimed.class).isThrownBy(() -> require(wish, null));

        stage.desk.queue().next(ANNA, Set.of(SHOP), Optional.empty(), CAUSE);

        assertAllowed(wish, null);
        assertThatExceptionOfType(NotClaimed.class)
                .isThrownBy(() -> require(wish(BORIS, PHONE, "not his", null, task), null));
        assertThatExceptionOfType(NoSuchWork.class)
                .isThrownBy(() -> require(wish(ANNA, PHONE, "none", null, new CallTaskId(Ids.of("none"))), null));
    }

    @Test
    void nobodyRingsWhomAnotherOneTalksTo() {
        stage.request(PHONE, false, "k1");
        stage.desk.queue().next(ANNA, Set.of(SHOP), Optional.empty(), CAUSE);

        assertThatExceptionOfType(HeldByAnother.class)
                .isThrownBy(() -> require(wish(BORIS, PHONE, "b", null, null), null));
        assertAllowed(wish(ANNA, PHONE, "a", null, null), null);
    }

    @Test
    void telephoneIsRungSoOftenInADayAndNotOnceMore() {
        for (var number = 0; number < MOST; number++) {
            assertAllowed(wish(ANNA, STRANGER, "k" + number, null, null), null);
            assertAllowed(wish(ANNA, STRANGER, "k" + number, null, null), null);
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> require(wish(BORIS, STRANGER, "more", null, null), null))
                .satisfies(refused -> assertThat(refused.after()).isEqualTo(Callee.DAY));
        stage.clock.advance(Duration.ofDays(1));
        assertAllowed(wish(BORIS, STRANGER, "more", null, null), null);
    }

    @Test
    void whoDoesNotWantItIsNotRungUntilHeDoes() {
        var stop = new Stop("просил не звонить", ANNA, NOW);

        assertThat(law.stop(SHOP, STRANGER, stop, CAUSE)).contains(stop);
        assertThat(law.stop(SHOP, STRANGER, new Stop("ещё раз", BORIS, NOW), CAUSE))
                .contains(stop);

        assertThatExceptionOfType(OnStopList.class)
                .isThrownBy(() -> require(wish(ANNA, STRANGER, "a", null, null), null));
        assertThat(law.stop(FixedShops.CHASY, STRANGER)).isEmpty();
        assertThat(law.stop(SHOP, STRANGER, null, CAUSE)).isEmpty();
        assertAllowed(wish(ANNA, STRANGER, "a", null, null), null);
    }

    /** He asked to be called back, and the shop noted once that he wants no calls: this one he wants. */
    @Test
    void whoAskedForTheCallIsRungAllTheSameAndStaysOnTheList() {
        var task = stage.request(PHONE, false, "k1").taskId();
        stage.desk.queue().next(ANNA, Set.of(SHOP), Optional.empty(), CAUSE);
        law.stop(SHOP, PHONE, new Stop("просил не звонить", BORIS, NOW), CAUSE);

        assertAllowed(wish(ANNA, PHONE, "asked", null, task), null);

        assertThat(law.stop(SHOP, PHONE)).isPresent();
        assertThatExceptionOfType(OnStopList.class)
                .isThrownBy(() -> require(wish(ANNA, PHONE, "not asked", null, null), null));
    }

    @Test
    void whatHeDidNotAskForEndsOnceWhenHeIsPutOnTheList() {
        stage.hear(Orders.placed(), Orders.ORDER);
        stage.hear(Orders.reported(DeliveryResult.FAILED, "RB1"), Orders.ORDER);
        var asked = stage.request(PHONE, false, "k1").taskId();
        var stop = new Stop("просил не звонить", BORIS, NOW);

        law.stop(SHOP, PHONE, stop, CAUSE);
        law.stop(SHOP, PHONE, stop, CAUSE);

        assertThat(stage.store.events(CallTaskCompleted.class).stream()
                        .filter(it -> it.outcome() == CallOutcome.NOT_ALLOWED))
                .extracting(CallTaskCompleted::kind)
                .containsExactly(CallTaskKind.DELIVERY_FAILED);
        assertThat(stage.taken(ANNA)).containsExactly(asked);
    }

    private void assertAllowed(Dialled wish, @Nullable Zone zone) {
        assertThatCode(() -> require(wish, zone)).doesNotThrowAnyException();
    }

    private void require(Dialled wish, @Nullable Zone zone) {
        law.requireAllowed(SHOP, wish, zone, CAUSE);
    }

    private static Dialled wish(
            OperatorId by, Phone phone, String key, @Nullable OrderId order, @Nullable CallTaskId task) {
        UUID about = task == null ? null : task.value();
        return new Dialled(Ids.of("dial", key), by, "101", phone, order, about);
    }
}
