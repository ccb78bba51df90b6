package orderdesk.callback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Calling.md, example 8: three missed calls are one task, and getting through on the fourth is none. */
class InVainDeskTests extends InVainStage {

    @Test
    void threeMissedCallsAreOneTask() {
        hear(missed(1, IRINA), missed(2, IRINA), missed(3, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.MISSED_CALL);
        assertThat(owedAt).isEqualTo(T.plusSeconds(1));
    }

    @Test
    void gettingThroughOnTheFourthLeavesNone() {
        hear(missed(1, IRINA), missed(2, IRINA), missed(3, IRINA), talked(4, IRINA, null));

        assertThat(open).isEmpty();
    }

    @Test
    void hiddenNumberIsAnOutcomeAndNoTask() {
        hear(missed(1, null));

        assertThat(opened).isEmpty();
    }

    @Test
    void whoCallsInVainAfterATalkIsOwedAnother() {
        hear(missed(1, IRINA), talked(2, IRINA, null), missed(3, IRINA));

        assertThat(opened).hasSize(2);
        assertThat(open).hasSize(1);
    }

    @Test
    void whoCallsInVainAfterHisTaskHasItsOutcomeIsOwedAnother() {
        hear(missed(1, IRINA));
        open.clear();
        hear(missed(2, IRINA));

        assertThat(opened).hasSize(2);
    }

    /** Across calls there is no order: the earlier miss may be heard of after the talk. */
    @Test
    void missThatIsHeardOfAfterALaterTalkOwesNothing() {
        hear(talked(5, IRINA, null), missed(2, IRINA));

        assertThat(opened).isEmpty();
    }

    @Test
    void operatorWhoCallsForTheTaskSaysItsOutcomeHimself() {
        hear(missed(1, IRINA));
        var task = open.iterator().next();

        hear(talked(2, IRINA, task));

        assertThat(open).containsExactly(task);
    }

    /** He keeps his place, and hangs up: that is one call, and the urgent one. */
    @Test
    void whoKeepsHisPlaceIsOwedOneCall() {
        hear(place(1), missed(1, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.CALLBACK);
        assertThat(open).hasSize(1);
    }

    @Test
    void brokenLineOwesTheMostUrgentCall() {
        hear(ended(1, IRINA, CallResult.DROPPED, null));

        assertThat(opened).containsExactly(CallTaskKind.DROPPED_LINE);
        assertThat(talking).isEqualTo(FixedShops.BORIS);
    }

    @Test
    void outgoingCallThatNobodyTookOwesNothing() {
        hear(ended(1, IRINA, CallResult.NO_ANSWER, null));

        assertThat(opened).isEmpty();
    }

    @Test
    void twiceDeliveredAndFailingAnywhereItEndsTheSame() {
        Deliveries.<CallEvent>to((store, _) -> reader(store, new InVainStage() {
                    @Override
                    public boolean isOpen(ShopId shop, CallTaskId id) {
                        return true; // another instance's queue knows it, too
                    }
                }))
                .startingAt(T.toString())
                .of(
                        received(missed(1, IRINA)),
                        received(missed(2, IRINA)),
                        received(talked(3, IRINA, null)),
                        received(missed(4, IRINA)),
                        received(voicemail(5, IRINA)),
                        received(place(6)),
                        received(voicemail(7, IRINA)))
                .endTheSameWhateverHappens();
    }

    /** The task is opened though the service was killed between deciding and doing. */
    @Test
    void taskThatWasDecidedIsOpenedWhenTheEventComesAgain() {
        var store = SimulatedStore.synchronous(clock);
        var event = received(missed(1, IRINA));
        var dying = reader(store, new InVainStage() {
            @Override
            public void owe(ShopId shop, CallTaskId id, InVain call, Cause cause) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatIllegalStateException().isThrownBy(() -> dying.on(event));

        reader(store, this).on(event);

        assertThat(opened).hasSize(1);
    }
}
