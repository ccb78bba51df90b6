package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.Payout;
import orderdesk.order.Demo;
import orderdesk.order.domain.Claim.Share;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.order.domain.aftersale.Late;
import orderdesk.order.domain.aftersale.OwnRefund;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.order.domain.aftersale.Playbook.Channel;
import orderdesk.order.domain.aftersale.Refunding;
import orderdesk.order.domain.aftersale.Resolving;
import orderdesk.order.domain.aftersale.Resolving.Apology;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.order.domain.aftersale.StepNotPossible;
import orderdesk.order.domain.aftersale.Under;
import orderdesk.platform.Decision;
import org.junit.jupiter.api.Test;

/** Whose move it is and until when, and what stands for what. */
class AfterSaleTermsTests {

    private static final Instant NOW = Given.NOW;
    private static final Handling ANNA = new Handling("anna", NOW);
    private static final Refunding BACK = new Refunding("anna", NOW);
    private static final Resolving END = new Resolving("anna", NOW);
    private static final OrderId RIGHT = new OrderId(new UUID(0, 6));
    private static final Apology TEN = new Apology(null, 10, "Извинение за ошибку");

    @Test
    void wholeReturnByCertificateIsDoneAtOnceAndNoTaskOfFinance() {
        var none = Demo.rub(0);
        var done = BACK.ask(opened(Kind.RETURN), new Share(none, Demo.rub(500)));

        assertThat(done.next().stage()).isEqualTo(new Stage.Open());
        assertThat(done.events()).singleElement().isInstanceOfSatisfying(AfterSaleStepTaken.class, step -> {
            assertThat(step.step()).isEqualTo(Step.REFUNDED);
            assertThat(step.refund()).isNull();
            assertThat(step.certificate()).isEqualTo(Demo.rub(500));
        });
    }

    @Test
    void moneyIsDueTenDaysAfterTheDemandHoweverLateItIsAsked() {
        var item = opened(Kind.RETURN);
        var ninth = new Refunding("anna", NOW.plus(Duration.ofDays(8)));
        var twelfth = new Refunding("anna", NOW.plus(Duration.ofDays(12)));

        assertThat(ninth.ask(item, money(100)).next().refund())
                .satisfies(refund -> assertThat(refund.dueBy()).isEqualTo(NOW.plus(Duration.ofDays(10))));
        assertThat(twelfth.ask(item, money(100)).next().refund())
                .satisfies(refund -> assertThat(refund.dueBy()).isEqualTo(NOW.plus(Duration.ofDays(13))));
    }

    @Test
    void customerWhoIsWaitedForDoesNotMakeTheDeskLate() {
        var asked = ANNA.askEvidence(opened(Kind.DEFECT)).next();
        var sent = new Handling("anna", NOW.plus(Duration.ofDays(5)));

        assertThat(asked.deadline()).contains(NOW.plus(Playbook.EVIDENCE_TERM));
        assertThat(new Handling("order", NOW.plus(Duration.ofDays(4))).onTime(asked))
                .isEqualTo(Decision.of(asked));
        var shown = sent.attach(asked, List.of(photo(1))).next();
        assertThat(shown.answerBy()).isEqualTo(NOW.plus(Duration.ofDays(3 + 5)));
        assertThat(shown.deadline()).contains(shown.answerBy());
    }

    @Test
    void bankThatIsWaitedForDoesNotMakeTheDeskLate() {
        var owed = new Refunding("anna", NOW.plus(Duration.ofHours(1)))
                .ask(opened(Kind.RETURN), money(100))
                .next();
        var third = NOW.plus(Duration.ofDays(3));

        assertThat(owed.deadline()).contains(NOW.plus(Playbook.REFUND_TERM));
        assertThat(new Handling("order", third).onTime(owed)).isEqualTo(Decision.of(owed));
        var paid = new Refunding("marta", third)
                .paid(owed, new Payout("bank-1", null))
                .next();
        assertThat(paid.answerBy()).isEqualTo(third.plus(Duration.ofHours(23)));
        var closed = new Resolving("anna", third).resolve(paid, Resolution.REFUNDED, "Вернули", null);
        assertThat(closed.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        AfterSaleResolved.class,
                        resolved -> assertThat(resolved.inTime()).isTrue());
    }

    /** However often he is asked for a photo: the law counts from his demand. */
    @Test
    void lawsDayIsWatchedBeforeAnybodyAskedForTheMoney() {
        var day = NOW.plus(Playbook.REFUND_TERM);
        var asked = new Handling("anna", NOW.plus(Duration.ofDays(5)))
                .askEvidence(ANNA.askEvidence(opened(Kind.DEFECT)).next())
                .next();

        assertThat(asked.deadline()).contains(day);
        var late = new Handling("order", day).onTime(asked);
        assertThat(late.events()).singleElement().isInstanceOfSatisfying(AfterSaleStepTaken.class, step -> {
            assertThat(step.step()).isEqualTo(Step.OVERDUE);
            assertThat(step.refund()).isNull();
            assertThat(step.dueBy()).isEqualTo(day);
        });
        assertThat(late.next().terms().lateness()).contains(Late.MONEY);
        assertThat(new Handling("order", day).onTime(late.next())).isEqualTo(Decision.of(late.next()));
        var eleventh = NOW.plus(Duration.ofDays(11));
        var shown = new Handling("anna", eleventh)
                .attach(late.next(), List.of(photo(1)))
                .next();
        var owed = new Refunding("anna", eleventh).ask(shown, money(100)).next();
        assertThat(owed.terms().moneyBy()).contains(day);
        var paid = new Refunding("marta", eleventh)
                .paid(owed, new Payout("bank-1", null))
                .next();
        assertThat(paid.terms().lateness()).isEmpty();
        assertThat(new Resolving("anna", eleventh)
                        .resolve(paid, Resolution.REFUNDED, "Вернули", null)
                        .events())
                .singleElement()
                .isInstanceOfSatisfying(
                        AfterSaleResolved.class,
                        resolved -> assertThat(resolved.inTime()).isFalse());
    }

    @Test
    void lawGivesNoDayToWhomNoMoneyIsDue() {
        assertThat(opened(Kind.COMPLAINT).terms().law()).isEmpty();
        assertThat(ANNA.replace(opened(Kind.WRONG_ORDER), RIGHT).next().terms().law())
                .isEmpty();
    }

    @Test
    void termOfACustomerWhoSendsNothingEndsAndTheDeskGoesOn() {
        var asked = ANNA.askEvidence(opened(Kind.DEFECT)).next();
        var end = NOW.plus(Playbook.EVIDENCE_TERM);
        var lapsed = new Handling("order", end).onTime(asked);

        assertThat(new Handling("order", end.minusMillis(1)).onTime(asked)).isEqualTo(Decision.of(asked));
        assertThat(lapsed.next().stage()).isEqualTo(new Stage.Open());
        assertThat(lapsed.events())
                .extracting(event -> ((AfterSaleStepTaken) event).step())
                .containsExactly(Step.EVIDENCE_LAPSED);
        assertThat(lapsed.next().deadline())
                .contains(end.plus(Playbook.of(Kind.DEFECT).handling()));
    }

    /** As it was stored before it was kept since when he is waited for. */
    @Test
    void caseThatDoesNotSaySinceWhenItWaitsLapsesOnceAndGoesOn() {
        var item = opened(Kind.DEFECT);
        var end = NOW.plus(Duration.ofDays(2));
        var stored = new AfterSale(
                item.id(),
                item.orderId(),
                item.number(),
                item.kind(),
                item.channel(),
                item.lines(),
                item.complaint(),
                item.worth(),
                item.openedBy(),
                item.openedAt(),
                item.answerBy(),
                item.overdue(),
                new Stage.AwaitsEvidence(end, null),
                item.evidence(),
                item.refund(),
                item.replacement(),
                item.steps(),
                item.under(),
                null);

        var lapsed = new Handling("order", end).onTime(stored);

        assertThat(lapsed.next().stage()).isEqualTo(new Stage.Open());
        assertThat(lapsed.events()).hasSize(1);
        assertThat(lapsed.next().deadline()).contains(item.answerBy());
        assertThat(ANNA.attach(stored, List.of(photo(1))).next().stage()).isEqualTo(new Stage.Open());
    }

    @Test
    void proofThatWasSeenElsewhereCounts() {
        var asked = ANNA.askEvidence(opened(Kind.DEFECT)).next();
        var seen = ANNA.seen(asked).next();

        assertThatExceptionOfType(StepNotPossible.class).isThrownBy(() -> BACK.ask(asked, money(100)));
        assertThat(BACK.ask(seen, money(100)).next().stage()).isEqualTo(new Stage.AwaitsRefund());
        assertThatExceptionOfType(StepNotPossible.class).isThrownBy(() -> ANNA.seen(seen));
    }

    @Test
    void goodsOrMoneyNeverBothUnlessTheGoodsDidNotGoOut() {
        var replaced = ANNA.replace(opened(Kind.WRONG_ORDER), RIGHT).next();
        var other = new OrderId(new UUID(0, 7));

        assertThatExceptionOfType(StepNotPossible.class).isThrownBy(() -> BACK.ask(replaced, money(100)));
        assertThat(ANNA.unreplaced(replaced, other).next()).isEqualTo(replaced);
        var back = ANNA.unreplaced(replaced, RIGHT).next();
        assertThatExceptionOfType(StepNotPossible.class).isThrownBy(() -> ANNA.replace(back, RIGHT));
        assertThat(BACK.ask(back, money(100)).next().stage()).isEqualTo(new Stage.AwaitsRefund());
    }

    @Test
    void couponIsNeverInsteadOfMoneyUnlessTheCustomerSaysSo() {
        var violated = opened(Kind.VIOLATION);
        var waived = new Apology(null, 10, "Извинение", true);

        for (var refused : List.of(Resolution.REJECTED, Resolution.ANSWERED)) {
            assertThatExceptionOfType(Unacceptable.class)
                    .isThrownBy(() -> END.resolve(violated, refused, "Ответили", TEN));
        }
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> END.resolve(violated, Resolution.REJECTED, "Нет", waived));
        assertThat(END.resolve(violated, Resolution.ANSWERED, "Согласились", waived)
                        .events())
                .singleElement()
                .isInstanceOfSatisfying(
                        AfterSaleResolved.class,
                        resolved -> assertThat(resolved.coupon())
                                .isNotNull()
                                .satisfies(coupon ->
                                        assertThat(coupon.refundWaived()).isTrue()));
        assertThat(END.resolve(opened(Kind.COMPLAINT), Resolution.ANSWERED, "Ответили", waived)
                        .events())
                .singleElement()
                .isInstanceOfSatisfying(
                        AfterSaleResolved.class,
                        resolved -> assertThat(resolved.coupon())
                                .isNotNull()
                                .satisfies(coupon ->
                                        assertThat(coupon.refundWaived()).isNull()));
    }

    @Test
    void couponOfWhichNobodySaysHowMuchIsTheShopsUsualOne() {
        var item = opened(Kind.COMPLAINT);
        var usual = new Apology(null, null, "w");
        assertThat(END.resolve(item, Resolution.ANSWERED, "Простите", usual).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        AfterSaleResolved.class,
                        resolved -> assertThat(resolved.coupon())
                                .isNotNull()
                                .satisfies(
                                        coupon -> assertThat(coupon.percent()).isEqualTo(10)));
    }

    @Test
    void whoeverAskedForMoneyDoesNotPayIt() {
        var owed = BACK.ask(opened(Kind.RETURN), money(100)).next();

        assertThatExceptionOfType(OwnRefund.class).isThrownBy(() -> BACK.paid(owed, new Payout("bank-1", null)));
        assertThat(new Refunding("marta", NOW)
                        .paid(owed, new Payout("bank-1", null))
                        .next()
                        .stage())
                .isEqualTo(new Stage.Open());
    }

    private static AfterSale opened(Kind kind) {
        var order = Given.in(State.Name.DELIVERED);
        var id = new AfterSaleId(new UUID(0, 5));
        return ANNA.open(id, order, Under.house(kind), Channel.PHONE, List.of(), "Не то")
                .next();
    }

    private static Share money(long minor) {
        return Share.of(Demo.rub(minor));
    }

    private static Evidence photo(int number) {
        return new Evidence(new UUID(2, number), null, "photo.jpg", "image/jpeg", 90_000);
    }
}
