package orderdesk.order.domain;

import static orderdesk.contracts.order.AfterSaleEvent.Step.EVIDENCE_ASKED;
import static orderdesk.contracts.order.AfterSaleEvent.Step.REFUND_ASKED;
import static orderdesk.contracts.order.AfterSaleEvent.Step.REPLACEMENT_ORDERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.Payout;
import orderdesk.order.Demo;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.order.domain.aftersale.Playbook.Channel;
import orderdesk.order.domain.aftersale.PlaybookRules;
import orderdesk.order.domain.aftersale.Procedure;
import orderdesk.order.domain.aftersale.Procedure.Version;
import orderdesk.order.domain.aftersale.Refunding;
import orderdesk.order.domain.aftersale.Resolving;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.order.domain.aftersale.StepNotPossible;
import orderdesk.order.domain.aftersale.Under;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a shop says itself by which procedure it handles what went wrong. */
class ProcedureTests {

    private static final Instant NOW = Given.NOW;
    private static final AfterSaleId CASE = new AfterSaleId(new UUID(0, 5));
    private static final Playbook HOUSE = Playbook.of(Kind.DEFECT);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void housesOwnHoldsUntilTheShopSaysOtherwiseAndMayBeChosen(Kind kind) {
        var procedure = Procedure.unchanged(kind);

        assertThat(procedure.version()).isZero();
        assertThat(procedure.playbook()).isEqualTo(Playbook.of(kind));
        assertThat(procedure.change(Playbook.of(kind), "olga", NOW).events()).isEmpty();
    }

    @Test
    void changeIsTheNextVersionAndTheSameAgainIsNone() {
        var quicker = with(Duration.ofHours(8), Duration.ofDays(2), Duration.ofDays(3));

        var first = Procedure.unchanged(Kind.DEFECT).change(quicker, "olga", NOW);
        var again = first.next().change(quicker, "olga", NOW.plusSeconds(1));

        assertThat(first.next().versions()).containsExactly(new Version(1, quicker, "olga", NOW, null));
        assertThat(again.next()).isEqualTo(first.next());
        assertThat(again.events()).isEmpty();
        assertThat(first.next().change(HOUSE, "olga", NOW).next().version()).isEqualTo(2);
    }

    @Test
    void ofVersionsTheLastHundredAreKeptAndNumbersGoOn() {
        var procedure = Procedure.unchanged(Kind.DEFECT);
        for (var number = 1; number <= Procedure.VERSIONS_MAX + 1; number++) {
            var wanted = with(Duration.ofHours(number), HOUSE.evidenceTerm(), HOUSE.refundTerm());
            procedure = procedure.change(wanted, "olga", NOW).next();
        }

        assertThat(procedure.version()).isEqualTo(Procedure.VERSIONS_MAX + 1);
        assertThat(procedure.versions()).hasSize(Procedure.VERSIONS_MAX);
        assertThat(procedure.versions().getFirst().number()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void termsHaveTheirBoundsAndARefundThatIsDueCannotBeChosenAway(Playbook wanted, boolean acceptable) {
        var procedure = Procedure.unchanged(Kind.DEFECT);

        if (acceptable) {
            assertThat(procedure.change(wanted, "olga", NOW).next().playbook()).isEqualTo(wanted);
        } else {
            assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> procedure.change(wanted, "olga", NOW));
        }
    }

    static Stream<Arguments> choices() {
        var evidence = HOUSE.evidenceTerm();
        var refund = HOUSE.refundTerm();
        var second = Duration.ofSeconds(1);
        var ends = List.of(Resolution.REPLACED, Resolution.REJECTED);
        return Stream.of(
                Arguments.of(with(PlaybookRules.HANDLING_MIN, evidence, refund), true),
                Arguments.of(with(PlaybookRules.HANDLING_MIN.minus(second), evidence, refund), false),
                Arguments.of(with(PlaybookRules.HANDLING_MAX, evidence, refund), true),
                Arguments.of(with(PlaybookRules.HANDLING_MAX.plus(second), evidence, refund), false),
                Arguments.of(with(HOUSE.handling(), PlaybookRules.EVIDENCE_TERM_MIN, refund), true),
                Arguments.of(with(HOUSE.handling(), PlaybookRules.EVIDENCE_TERM_MIN.minus(second), refund), false),
                Arguments.of(with(HOUSE.handling(), PlaybookRules.EVIDENCE_TERM_MAX.plus(second), refund), false),
                Arguments.of(with(HOUSE.handling(), evidence, PlaybookRules.REFUND_TERM_MIN), true),
                Arguments.of(with(HOUSE.handling(), evidence, PlaybookRules.REFUND_TERM_MIN.minus(second)), false),
                Arguments.of(with(HOUSE.handling(), evidence, PlaybookRules.REFUND_TERM_MAX.plus(second)), false),
                Arguments.of(of(HOUSE.steps(), List.of(Channel.PHONE), HOUSE.resolutions(), false), true),
                Arguments.of(of(HOUSE.steps(), List.of(), HOUSE.resolutions(), true), false),
                Arguments.of(of(HOUSE.steps(), HOUSE.channels(), ends, true), false),
                Arguments.of(of(HOUSE.steps(), HOUSE.channels(), List.of(Resolution.REFUNDED), true), false),
                Arguments.of(
                        of(List.of(EVIDENCE_ASKED, REPLACEMENT_ORDERED), HOUSE.channels(), HOUSE.resolutions(), true),
                        false),
                Arguments.of(
                        of(List.of(REFUND_ASKED, REPLACEMENT_ORDERED), HOUSE.channels(), HOUSE.resolutions(), true),
                        false),
                Arguments.of(coupon(1), true),
                Arguments.of(coupon(50), true),
                Arguments.of(coupon(0), false),
                Arguments.of(coupon(51), false),
                Arguments.of(of(List.of(Step.OVERDUE), HOUSE.channels(), HOUSE.resolutions(), false), false));
    }

    @Test
    void caseIsHandledByWhatHeldWhenItWasOpened() {
        var quicker = with(Duration.ofHours(8), Duration.ofDays(2), Duration.ofDays(3));
        var item = opened(new Under(4, quicker, null));
        var anna = new Handling("anna", NOW);

        assertThat(item.answerBy()).isEqualTo(NOW.plus(Duration.ofHours(8)));
        assertThat(item.deadline()).contains(NOW.plus(Duration.ofHours(8)));
        var asked = anna.askEvidence(item).next();
        assertThat(asked.stage()).isEqualTo(new Stage.AwaitsEvidence(NOW.plus(Duration.ofDays(2)), NOW));
        var owed = new Refunding("anna", NOW)
                .ask(anna.attach(asked, List.of(photo())).next(), Claim.Share.of(Demo.rub(100)))
                .next();
        assertThat(owed.refund())
                .satisfies(refund -> assertThat(refund.dueBy()).isEqualTo(NOW.plus(Duration.ofDays(3))));
        assertThat(owed.under().version()).isEqualTo(4);
    }

    @Test
    void whatTheProcedureLeavesOutIsNotPossible() {
        var noReplacement = of(
                List.of(EVIDENCE_ASKED, REFUND_ASKED),
                List.of(Channel.MAIL),
                List.of(Resolution.REFUNDED, Resolution.REJECTED),
                true);
        var order = Given.in(State.Name.DELIVERED);
        var anna = new Handling("anna", NOW);
        var under = new Under(1, noReplacement, null);

        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> anna.open(CASE, order, under, Channel.PHONE, List.of(), "порвано"));
        var item = anna.open(CASE, order, under, Channel.MAIL, List.of(), "порвано")
                .next();
        assertThatExceptionOfType(StepNotPossible.class)
                .isThrownBy(
                        () -> anna.replace(anna.attach(item, List.of(photo())).next(), new OrderId(new UUID(0, 6))));
    }

    @Test
    void procedureIsMadeFromACaseThatWentWellAndHoldsOnceItIsConfirmed() {
        var solved = solved(Duration.ofMinutes(90));

        var drafted = Procedure.unchanged(Kind.DEFECT).draft(solved, "olga", NOW);

        assertThat(drafted.next().playbook()).isEqualTo(HOUSE);
        var confirmed = drafted.next().confirm("olga", NOW);
        assertThat(confirmed.next().draft()).isNull();
        assertThat(confirmed.next().versions()).singleElement().satisfies(version -> {
            assertThat(version.from()).isEqualTo(CASE);
            assertThat(version.playbook().steps()).containsExactly(EVIDENCE_ASKED, REPLACEMENT_ORDERED, REFUND_ASKED);
            assertThat(version.playbook().channels()).containsExactly(Channel.PHONE);
            assertThat(version.playbook().resolutions())
                    .containsExactly(Resolution.REPLACED, Resolution.REFUNDED, Resolution.REJECTED);
            assertThat(version.playbook().handling()).isEqualTo(Duration.ofHours(2));
            assertThat(version.playbook().proven()).isTrue();
        });
        assertThatExceptionOfType(StepNotPossible.class)
                .isThrownBy(() -> confirmed.next().confirm("olga", NOW));
        assertThat(drafted.next().discard().next()).isEqualTo(Procedure.unchanged(Kind.DEFECT));
    }

    @Test
    void refundThatTookFiveDaysOfTheBankTeachesTheDesksOwnHours() {
        var anna = new Handling("anna", NOW);
        var proven =
                anna.attach(opened(Under.house(Kind.DEFECT)), List.of(photo())).next();
        var owed = new Refunding("anna", NOW.plus(Duration.ofHours(2)))
                .ask(proven, Claim.Share.of(Demo.rub(100)))
                .next();
        var fifth = NOW.plus(Duration.ofDays(5));
        var paid = new Refunding("marta", fifth)
                .paid(owed, new Payout("bank-1", null))
                .next();
        var closed = new Resolving("anna", fifth.plusSeconds(1))
                .resolve(paid, Resolution.REFUNDED, "Вернули", null)
                .next();

        var learned = Procedure.unchanged(Kind.DEFECT)
                .draft(closed, "olga", NOW)
                .next()
                .draft();

        assertThat(learned).isNotNull().satisfies(draft -> {
            assertThat(draft.playbook().handling()).isEqualTo(Duration.ofHours(3));
            assertThat(draft.playbook().refundTerm()).isEqualTo(Duration.ofDays(5));
        });
    }

    @Test
    void caseThatDidNotGoWellTeachesNothing() {
        var procedure = Procedure.unchanged(Kind.DEFECT);
        var late = solved(HOUSE.handling().plusSeconds(1));
        var open = opened(Under.house(Kind.DEFECT));
        var refused = new Resolving("anna", NOW)
                .resolve(open, Resolution.REJECTED, "Нет", null)
                .next();

        for (var each : List.of(late, open, refused)) {
            assertThatExceptionOfType(StepNotPossible.class).isThrownBy(() -> procedure.draft(each, "olga", NOW));
        }
        assertThatExceptionOfType(StepNotPossible.class)
                .isThrownBy(() -> Procedure.unchanged(Kind.RETURN).draft(solved(Duration.ofHours(1)), "olga", NOW));
    }

    private static AfterSale solved(Duration after) {
        var anna = new Handling("anna", NOW);
        var proven = anna.attach(
                        anna.askEvidence(opened(Under.house(Kind.DEFECT))).next(), List.of(photo()))
                .next();
        var replaced = anna.replace(proven, new OrderId(new UUID(0, 6))).next();
        return new Resolving("anna", NOW.plus(after))
                .resolve(replaced, Resolution.REPLACED, "Отправили новую", null)
                .next();
    }

    private static AfterSale opened(Under under) {
        var order = Given.in(State.Name.DELIVERED);
        return new Handling("anna", NOW)
                .open(CASE, order, under, Channel.PHONE, List.of(), "порвано")
                .next();
    }

    private static Playbook with(Duration handling, Duration evidence, Duration refund) {
        return new Playbook(
                Kind.DEFECT,
                HOUSE.steps(),
                HOUSE.channels(),
                HOUSE.resolutions(),
                handling,
                evidence,
                refund,
                true,
                false,
                false,
                HOUSE.couponPercent());
    }

    private static Playbook of(List<Step> steps, List<Channel> channels, List<Resolution> ends, boolean proven) {
        return new Playbook(
                Kind.DEFECT,
                steps,
                channels,
                ends,
                HOUSE.handling(),
                HOUSE.evidenceTerm(),
                HOUSE.refundTerm(),
                proven,
                false,
                false,
                HOUSE.couponPercent());
    }

    private static Playbook coupon(int percent) {
        return new Playbook(
                Kind.DEFECT,
                HOUSE.steps(),
                HOUSE.channels(),
                HOUSE.resolutions(),
                HOUSE.handling(),
                HOUSE.evidenceTerm(),
                HOUSE.refundTerm(),
                true,
                false,
                false,
                percent);
    }

    private static Evidence photo() {
        return new Evidence(new UUID(2, 1), null, "1.jpg", "image/jpeg", 90_000);
    }
}
