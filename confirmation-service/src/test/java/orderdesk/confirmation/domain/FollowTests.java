package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.KNOWN;
import static orderdesk.confirmation.Story.ORDER;
import static orderdesk.confirmation.Story.PLACED;
import static orderdesk.confirmation.Story.line;
import static orderdesk.confirmation.Story.terms;
import static orderdesk.confirmation.domain.Cases.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.confirmation.Story;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseLapsed;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.contracts.order.Totals;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.ConfirmOrder;
import orderdesk.platform.calling.Purpose.JudgeRefused;
import orderdesk.platform.calling.Purpose.SomethingChanged;
import orderdesk.platform.claim.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class FollowTests {

    @Test
    void everySiteOrderIsOwedACall() {
        var placed = after(null, Story.placed(), PLACED);

        assertThat(placed.events()).isEmpty();
        assertThat(placed.next().stage()).isEqualTo(new Stage.ToCall(new ConfirmOrder(PLACED, null)));
        assertThat(placed.next().callableAt(PLACED.plusSeconds(599))).isFalse();
        assertThat(placed.next().callableAt(PLACED.plusSeconds(600))).isTrue();
    }

    @Test
    void stockMakesTheOrderCallableAMinuteAfterItsPlacement() {
        assertThat(Cases.open().callableAt(CALLABLE.minusSeconds(1))).isFalse();
        assertThat(Cases.open().callableAt(CALLABLE)).isTrue();
    }

    @Test
    void stockThatWasHeardOfFirstWaitsForItsOrder() {
        var unannounced = after(null, Story.checked(1, 1), PLACED).next();

        assertThat(unannounced.stage()).isEqualTo(new Stage.Unannounced(PLACED));
        assertThat(unannounced.isOpen()).isFalse();
        assertThat(after(unannounced, Story.placed(), PLACED).next().stage())
                .isEqualTo(new Stage.ToCall(new ConfirmOrder(PLACED, KNOWN)));
    }

    @Test
    void orderThatComesAfterTheAlarmIsOwedItsCallAllTheSame() {
        var unannounced = after(null, Story.checked(1, 1), PLACED).next();
        var alarmed = Cases.ring(unannounced, PLACED.plusSeconds(60)).next();

        assertThat(alarmed.stage()).isEqualTo(new Stage.Attention(Stage.Why.UNANNOUNCED, PLACED));
        assertThat(after(alarmed, Story.placed(), PLACED).next().stage().queue())
                .contains(Queue.CALL);
    }

    @Test
    void phoneOrderIsNotCalled() {
        var placed = after(null, Story.placed(ORDER, Channel.PHONE, terms(), PLACED), PLACED)
                .next();

        assertThat(placed.stage()).isEqualTo(new Stage.Resting(Stage.Resting.Why.READ_BACK_WHILE_PLACED));
        assertThat(after(placed, Story.refused(RefusalReason.LINE_SHORT, CALLABLE), CALLABLE)
                        .next()
                        .stage())
                .isEqualTo(new Stage.ToCall(new JudgeRefused(CALLABLE, RefusalReason.LINE_SHORT)));
    }

    @Test
    void placementHeardTwiceChangesNothing() {
        assertThat(after(Cases.held(), Story.placed(), CALLABLE).next()).isEqualTo(Cases.held());
    }

    @Test
    void amendmentClearsTheAffectedTicksAndOnlyThose() {
        var ticked = Cases.anna(CALLABLE)
                .tick(Optional.of(Cases.dialled()), 1, Cases.agreement().ticks())
                .next();

        var amended = after(ticked, Story.amended(2, terms(Story.PHONE, line(2))), CALLABLE)
                .next();

        assertThat(new ReadingBack(amended, CALLABLE).missing()).containsExactly("line/1/quantity", "due");
    }

    @Test
    void changeOfWhatWasAgreedIsOwedAnotherCall() {
        var amended = after(Cases.awaitingVerdict(), Story.amended(2, terms(Story.PHONE, line(2))), CALLABLE);
        var byPhone = after(null, Story.placed(ORDER, Channel.PHONE, terms(), PLACED), PLACED);

        var changed = new Stage.ToCall(new SomethingChanged(KNOWN, Purpose.What.ORDER_CHANGED));
        assertThat(amended.next().stage()).isEqualTo(changed);
        assertThat(after(byPhone.next(), Story.amended(2, terms(Story.PHONE, line(2))), CALLABLE)
                        .next()
                        .stage())
                .isEqualTo(changed);
    }

    @Test
    void moneyMayChangeWithoutANewVersion() {
        var cheaper = terms(Story.PHONE, line(2));

        var amended = after(Cases.awaitingVerdict(), Story.amended(1, cheaper), CALLABLE)
                .next();

        assertThat(Order.of(amended).terms()).isEqualTo(cheaper);
        assertThat(amended.stage()).isEqualTo(Cases.awaitingVerdict().stage());
    }

    @Test
    void olderVersionThatArrivesLateChangesNothing() {
        var amended = after(Cases.open(), Story.amended(3, terms()), KNOWN).next();

        assertThat(after(amended, Story.amended(2, terms(Story.PHONE, line(5))), KNOWN)
                        .next())
                .isEqualTo(amended);
    }

    @Test
    void paymentChangesOnlyWhatIsDue() {
        var ticked = Cases.anna(CALLABLE)
                .tick(Optional.of(Cases.dialled()), 1, Cases.agreement().ticks())
                .next();
        var none = Story.rub(0);
        var paid =
                new Totals(Story.rub(1290), none, Story.rub(350), Story.rub(1640), none, Story.rub(1640), none, none);

        var next = after(ticked, new PaymentRecorded(ORDER, Story.rub(1640), "p1", paid, CALLABLE), CALLABLE)
                .next();

        assertThat(new ReadingBack(next, CALLABLE).missing()).containsExactly("due");
    }

    @Test
    void agreedOrderWaitsAsLongAsTheJudgeSaysAndAMinute() {
        var decidedBy = CALLABLE.plusSeconds(30);

        var next = after(
                        Cases.awaitingVerdict(),
                        new OrderAgreed(ORDER, 1, Set.of(Awaited.STOCK), decidedBy, CALLABLE),
                        CALLABLE)
                .next();

        assertThat(next.stage())
                .isEqualTo(new Stage.AwaitingVerdict(CALLABLE, decidedBy.plusSeconds(60), Set.of(Awaited.STOCK)));
    }

    @Test
    void confirmedOrderLeavesEveryQueue() {
        assertThat(Cases.confirmed().stage()).isEqualTo(new Stage.Resting(Stage.Resting.Why.CONFIRMED));
        assertThat(Cases.confirmed().isOpen()).isFalse();
    }

    @Test
    void confirmedOrderThatIsReopenedIsOwedAnotherCall() {
        assertThat(after(Cases.confirmed(), Story.reopened(2, CALLABLE), CALLABLE)
                        .next()
                        .stage())
                .isEqualTo(new Stage.ToCall(new SomethingChanged(CALLABLE, Purpose.What.ORDER_REOPENED)));
    }

    @ParameterizedTest
    @EnumSource(
            value = RefusalReason.class,
            names = {"PREPAYMENT_MISSING", "ORDER_CLOSED"},
            mode = Mode.EXCLUDE)
    void refusalPutsTheOrderInFront(RefusalReason reason) {
        var refused = after(Cases.awaitingVerdict(), Story.refused(reason, CALLABLE), CALLABLE)
                .next();

        assertThat(refused.stage()).isEqualTo(new Stage.ToCall(new JudgeRefused(CALLABLE, reason)));
        assertThat(refused.callableAt(CALLABLE)).isTrue();
    }

    @Test
    void paymentThatDidNotComeIsNoMatterOfMinutes() {
        var refused =
                after(Cases.awaitingVerdict(), Story.refused(RefusalReason.PREPAYMENT_MISSING, CALLABLE), CALLABLE);

        assertThat(refused.next().stage())
                .isEqualTo(new Stage.ToCall(new SomethingChanged(CALLABLE, Purpose.What.PAYMENT_OVERDUE)));
    }

    @Test
    void refusalBecauseTheOrderIsClosedWaitsForItsEnd() {
        var waiting = Cases.awaitingVerdict();

        assertThat(after(waiting, Story.refused(RefusalReason.ORDER_CLOSED, CALLABLE), CALLABLE)
                        .next())
                .isEqualTo(waiting);
    }

    static Stream<Case> anywhere() {
        return Stream.of(Cases.open(), Cases.dialled(), Cases.awaitingVerdict(), Cases.confirmed());
    }

    @ParameterizedTest
    @MethodSource("anywhere")
    void orderThatEndsClosesItsCase(Case item) {
        assertThat(after(item, new OrderCancelled(ORDER, "дубль", "irina", CALLABLE), CALLABLE)
                        .next()
                        .stage())
                .isEqualTo(new Stage.Closed(Stage.Closed.How.CANCELLED, CALLABLE));
        assertThat(after(item, new OrderExpired(ORDER, CALLABLE), CALLABLE)
                        .next()
                        .stage())
                .isEqualTo(new Stage.Closed(Stage.Closed.How.EXPIRED, CALLABLE));
    }

    @Test
    void closedCaseStaysClosedWhateverArrivesLate() {
        assertThat(after(Cases.closed(), Story.amended(2, terms()), CALLABLE).next())
                .isEqualTo(Cases.closed());
        assertThat(after(Cases.closed(), Story.checked(1, 2), CALLABLE).next().stage())
                .isEqualTo(Cases.closed().stage());
    }

    @Test
    void promiseLapsesWithItsOrderAndIsNotSaidToBeKept() {
        var promised = Cases.promised(Cases.at(Instant.parse("2026-11-24T15:00:00Z")));

        var closed = after(promised, new OrderExpired(ORDER, CALLABLE), CALLABLE);

        assertThat(closed.events()).hasSize(1).first().isInstanceOf(PromiseLapsed.class);
        assertThat(closed.next().promise()).isNull();
    }
}
