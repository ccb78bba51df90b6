package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.CouponWanted;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.Payout;
import orderdesk.order.Demo;
import orderdesk.order.domain.Claim.Share;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.order.domain.aftersale.Playbook.Channel;
import orderdesk.order.domain.aftersale.Refunding;
import orderdesk.order.domain.aftersale.Resolving;
import orderdesk.order.domain.aftersale.Resolving.Apology;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.order.domain.aftersale.Stage.Name;
import orderdesk.order.domain.aftersale.StepNotPossible;
import orderdesk.order.domain.aftersale.Under;
import orderdesk.platform.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AfterSaleTests {

    private static final Instant NOW = Given.NOW;
    private static final Handling ANNA = new Handling("anna", NOW);
    private static final Refunding BACK = new Refunding("anna", NOW);
    private static final Resolving END = new Resolving("anna", NOW);
    private static final AfterSaleId CASE = new AfterSaleId(new UUID(0, 5));
    private static final OrderId RIGHT = new OrderId(new UUID(0, 6));
    private static final Apology TEN = new Apology(null, 10, "Извинение за ошибку");

    private static final Map<Step, Set<Name>> LEGAL = Map.of(
            Step.INSTRUCTION_SENT, Set.of(Name.OPEN),
            Step.EVIDENCE_ASKED, Set.of(Name.OPEN, Name.AWAITS_EVIDENCE),
            Step.EVIDENCE_ATTACHED, Set.of(Name.OPEN, Name.AWAITS_EVIDENCE, Name.AWAITS_REFUND),
            Step.REFUND_ASKED, Set.of(Name.OPEN),
            Step.REFUNDED, Set.of(Name.AWAITS_REFUND),
            Step.REPLACEMENT_ORDERED, Set.of(Name.OPEN),
            Step.EVIDENCE_SEEN, Set.of(Name.OPEN, Name.AWAITS_EVIDENCE),
            Step.EVIDENCE_LAPSED, Set.of(Name.AWAITS_EVIDENCE),
            Step.OVERDUE, Set.of(Name.OPEN));

    @ParameterizedTest
    @MethodSource("everyStepOfEveryKindInEveryStage")
    void stepIsTakenOrRefused(Kind kind, Name stage, Step step) {
        var item = in(kind, stage);
        var asked = Set.of(Step.EVIDENCE_ATTACHED, Step.EVIDENCE_LAPSED, Step.REFUNDED, Step.OVERDUE)
                        .contains(step)
                || Playbook.of(kind).steps().contains(step == Step.EVIDENCE_SEEN ? Step.EVIDENCE_ASKED : step);

        if (asked && LEGAL.getOrDefault(step, Set.of()).contains(stage)) {
            assertThat(take(item, step).events()).last().isInstanceOfSatisfying(AfterSaleStepTaken.class, taken -> {
                assertThat(taken.step()).isEqualTo(step);
                assertThat(taken.caseId()).isEqualTo(CASE);
            });
        } else if (Set.of(Step.EVIDENCE_ATTACHED, Step.EVIDENCE_LAPSED, Step.OVERDUE)
                .contains(step)) {
            assertThat(take(item, step)).isEqualTo(Decision.of(item));
        } else {
            assertThatExceptionOfType(StepNotPossible.class).isThrownBy(() -> take(item, step));
        }
    }

    static Stream<Arguments> everyStepOfEveryKindInEveryStage() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(Name.values())
                        .filter(stage -> reachable(kind, stage))
                        .flatMap(stage -> Stream.of(Step.values()).map(step -> Arguments.of(kind, stage, step))));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void handlingTimeIsWatchedOnce(Kind kind) {
        var item = opened(kind);
        var end = NOW.plus(Playbook.of(kind).handling());

        assertThat(item.deadline()).contains(end);
        var late = new Handling("order", end).onTime(item);
        assertThat(late.events()).singleElement().isInstanceOfSatisfying(AfterSaleStepTaken.class, step -> {
            assertThat(step.step()).isEqualTo(Step.OVERDUE);
            assertThat(step.dueBy()).isEqualTo(end);
        });
        assertThat(late.next().deadline()).isEqualTo(item.terms().law());
        assertThat(new Handling("order", end.minusMillis(1)).onTime(item)).isEqualTo(Decision.of(item));
    }

    @Test
    void photoIsAskedForFiveTimesAndEachTimeProlongsTheTerm() {
        var item = opened(Kind.DEFECT);
        for (var time = 0; time < Handling.ASKED_MAX; time++) {
            item = new Handling("anna", NOW.plusSeconds(time)).askEvidence(item).next();
        }

        var asked = item;
        assertThat(asked.stage())
                .isEqualTo(new Stage.AwaitsEvidence(
                        NOW.plusSeconds(Handling.ASKED_MAX - 1).plus(Playbook.EVIDENCE_TERM), NOW));
        assertThatExceptionOfType(StepNotPossible.class).isThrownBy(() -> ANNA.askEvidence(asked));
    }

    @Test
    void moneyGoesBackOnlyForWhatIsProvenAndTheTimeIsMeasured() {
        var asked = ANNA.askEvidence(opened(Kind.DEFECT)).next();
        assertThatExceptionOfType(StepNotPossible.class).isThrownBy(() -> BACK.ask(opened(Kind.DEFECT), money(100)));

        var proven = ANNA.attach(asked, List.of(photo(1))).next();
        var owed = BACK.ask(proven, money(89_900)).next();
        assertThatExceptionOfType(StepNotPossible.class)
                .isThrownBy(() -> END.resolve(owed, Resolution.REPLACED, "Купон", TEN));
        var paid = new Refunding("finance", NOW.plusSeconds(3600))
                .paid(owed, new Payout("bank-1", null))
                .next();

        assertThat(paid.stage()).isEqualTo(new Stage.Open());
        assertThat(paid.refund())
                .isNotNull()
                .satisfies(refund -> assertThat(refund.took()).contains(Duration.ofHours(1)));
        assertThat(END.resolve(paid, Resolution.REFUNDED, "Деньги вернулись", null)
                        .events())
                .singleElement()
                .isInstanceOfSatisfying(
                        AfterSaleResolved.class,
                        resolved -> assertThat(resolved.refund()).isEqualTo(Demo.rub(89_900)));
    }

    @Test
    void refundThatIsNotPaidInTimeIsAnnouncedOnce() {
        var owed = BACK.ask(opened(Kind.RETURN), money(100)).next();
        var late = new Handling("order", NOW.plus(Playbook.REFUND_TERM)).onTime(owed);

        assertThat(late.events())
                .extracting(event -> ((AfterSaleStepTaken) event).dueBy())
                .containsExactly(NOW.plus(Playbook.REFUND_TERM));
        assertThat(late.next().deadline()).isEmpty();
        assertThat(late.next().steps())
                .last()
                .satisfies(taken -> assertThat(taken.step()).isEqualTo(Step.OVERDUE));
    }

    @Test
    void wrongOrderEndsWithTheRightProductAndAnApology() {
        var replaced = ANNA.replace(opened(Kind.WRONG_ORDER), RIGHT).next();

        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> END.resolve(opened(Kind.WRONG_ORDER), Resolution.REPLACED, "Отправили", TEN));
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> END.resolve(replaced, Resolution.REPLACED, "Отправили", null));
        assertThatExceptionOfType(StepNotPossible.class).isThrownBy(() -> ANNA.replace(replaced, RIGHT));
        assertThat(END.resolve(replaced, Resolution.REPLACED, "Отправили", TEN).events())
                .singleElement()
                .isInstanceOfSatisfying(AfterSaleResolved.class, resolved -> {
                    assertThat(resolved.replacement()).isEqualTo(RIGHT);
                    assertThat(resolved.coupon())
                            .isEqualTo(
                                    new CouponWanted(Demo.rub(38_470), 10, NOW.plus(Resolving.COUPON_TERM), TEN.why()));
                });
    }

    @Test
    void couponIsAnAmountOrAPercentageAndMoreThanUsualIsForASenior() {
        var item = opened(Kind.COMPLAINT);
        var worth = item.worth();
        var half = new Apology(Resolving.part(worth, 50), null, "w");
        var senior = new Resolving("galina", NOW, true);

        for (var wrong : List.of(
                half,
                new Apology(null, 11, "w"),
                new Apology(worth, 10, "w"),
                new Apology(null, Resolving.PERCENT_MAX + 1, "w"),
                new Apology(Demo.rub(0), null, "w"),
                new Apology(worth, null, " "))) {
            assertThatExceptionOfType(Unacceptable.class)
                    .isThrownBy(() -> END.resolve(item, Resolution.ANSWERED, "Простите", wrong));
        }
        assertThat(senior.resolve(item, Resolution.ANSWERED, "Простите", half).events())
                .hasSize(1);
        var more = new Apology(Resolving.part(worth, 50).plus(Demo.rub(1)), null, "w");
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> senior.resolve(item, Resolution.ANSWERED, "Простите", more));
    }

    @Test
    void sameEvidenceCountsOnceAndFiftyAreEnough() {
        var item = opened(Kind.DEFECT);
        var many = IntStream.rangeClosed(1, Handling.EVIDENCE_MAX + 1)
                .mapToObj(AfterSaleTests::photo)
                .toList();

        assertThat(ANNA.attach(item, List.of(photo(1), photo(1))).events()).hasSize(1);
        assertThat(ANNA.attach(item, many).next().evidence()).hasSize(Handling.EVIDENCE_MAX);
    }

    @Test
    void goodsMadeToOrderAreNotExchangedForTheirSize() {
        var order = Given.placed(Demo.site(Demo.printed())).in(new State.Delivered(NOW));

        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(
                        () -> ANNA.open(CASE, order, Under.house(Kind.WRONG_SIZE), Channel.PHONE, List.of(), "мала"))
                .satisfies(refused ->
                        assertThat(refused.flaws()).extracting(Flaw::code).containsExactly("made-to-order"));
    }

    @Test
    void complaintHasAText() {
        var order = Given.in(State.Name.DELIVERED);
        var longest = "а".repeat(Handling.COMPLAINT_MAX);

        assertThat(ANNA.open(CASE, order, Under.house(Kind.COMPLAINT), Channel.CHAT, List.of(), longest)
                        .events())
                .hasSize(1);
        for (var wrong : List.of("", longest + "а")) {
            assertThatExceptionOfType(Unacceptable.class)
                    .isThrownBy(
                            () -> ANNA.open(CASE, order, Under.house(Kind.COMPLAINT), Channel.CHAT, List.of(), wrong));
        }
    }

    private static boolean reachable(Kind kind, Name stage) {
        var steps = Playbook.of(kind).steps();
        return switch (stage) {
            case OPEN, RESOLVED -> true;
            case AWAITS_EVIDENCE -> steps.contains(Step.EVIDENCE_ASKED);
            case AWAITS_REFUND -> steps.contains(Step.REFUND_ASKED);
        };
    }

    private static AfterSale in(Kind kind, Name stage) {
        var proven = ANNA.attach(opened(kind), List.of(photo(1))).next();
        return switch (stage) {
            case OPEN -> proven;
            case AWAITS_EVIDENCE -> ANNA.askEvidence(proven).next();
            case AWAITS_REFUND -> BACK.ask(proven, money(100)).next();
            case RESOLVED ->
                END.resolve(proven, Resolution.REJECTED, "Нет", null).next();
        };
    }

    private static AfterSale opened(Kind kind) {
        var order = Given.in(kind == Kind.REFUSED_DELIVERY ? State.Name.REFUSED : State.Name.DELIVERED);
        return ANNA.open(CASE, order, Under.house(kind), Channel.PHONE, List.of(), "Не то")
                .next();
    }

    private static Decision<AfterSale, OrderEvent> take(AfterSale item, Step step) {
        return switch (step) {
            case INSTRUCTION_SENT -> ANNA.instruct(item);
            case EVIDENCE_ASKED -> ANNA.askEvidence(item);
            case EVIDENCE_ATTACHED -> ANNA.attach(item, List.of(photo(2)));
            case REFUND_ASKED -> BACK.ask(item, money(100));
            case EVIDENCE_SEEN -> ANNA.seen(item);
            case EVIDENCE_LAPSED -> new Handling("order", lapse(item)).onTime(item);
            case REFUNDED -> new Refunding("marta", NOW).paid(item, new Payout("bank-1", null));
            case REPLACEMENT_ORDERED -> ANNA.replace(item, RIGHT);
            case OVERDUE -> new Handling("order", item.answerBy()).onTime(item);
        };
    }

    private static Instant lapse(AfterSale item) {
        return item.stage() instanceof Stage.AwaitsEvidence(var dueBy, var _) ? dueBy : NOW;
    }

    private static Share money(long minor) {
        return Share.of(Demo.rub(minor));
    }

    private static Evidence photo(int number) {
        var letter = new UUID(1, 1);
        return new Evidence(new UUID(2, number), letter, "photo.jpg", "image/jpeg", 90_000);
    }
}
