package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.BORIS;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.ORDER;
import static orderdesk.confirmation.domain.Cases.TOKEN;
import static orderdesk.confirmation.domain.Cases.TRIBUNA;
import static orderdesk.confirmation.domain.Cases.anna;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.domain.Refusal.DueChanged;
import orderdesk.confirmation.domain.Refusal.NotReadBack;
import orderdesk.confirmation.domain.Refusal.NothingToTick;
import orderdesk.confirmation.domain.Refusal.OrderClosed;
import orderdesk.confirmation.domain.Refusal.StaleVersion;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactStarted;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseKept;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal.ClaimSuperseded;
import orderdesk.platform.claim.WorkRefusal.NotClaimed;
import orderdesk.platform.claim.WorkRefusal.NotNow;
import orderdesk.platform.claim.WorkRefusal.OutsideHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkTests {

    @Test
    void firstDiallingIsTheFirstContact() {
        var dialled = anna(CALLABLE).dial(Optional.of(Cases.held()), "call-1");

        assertThat(dialled.events()).containsExactly(new ContactStarted(ORDER, 1, ANNA, "call-1", CALLABLE));
        assertThat(dialled.next().contact().firstAt()).isEqualTo(CALLABLE);
    }

    @Test
    void sameCallAskedForAgainStartsNoOther() {
        var again = anna(CALLABLE.plusSeconds(1)).dial(Optional.of(Cases.dialled()), null);

        assertThat(again.events()).isEmpty();
        assertThat(again.next()).isEqualTo(Cases.dialled());
    }

    @Test
    void supersededClaimIsRefused() {
        var taken = Cases.dialled().heldBy(Cases.holder(BORIS, TOKEN + 1));

        refuses(ClaimSuperseded.class, () -> anna(CALLABLE).agreed(Optional.of(taken), Cases.agreement()));
        refuses(ClaimSuperseded.class, () -> anna(CALLABLE).dial(Optional.of(taken), null));
    }

    @Test
    void olderClaimNeverOverwritesANewerStamp() {
        var taken = Cases.held().heldBy(Cases.holder(BORIS, TOKEN + 1));

        assertThat(taken.heldBy(Cases.holder(ANNA, TOKEN))).isEqualTo(taken);
    }

    @Test
    void lapsedClaimIsGoodUntilItIsSuperseded() {
        var muchLater = CALLABLE.plusSeconds(3600);

        assertThat(anna(muchLater).dial(Optional.of(Cases.held()), null).events())
                .hasSize(1);
    }

    @Test
    void tokenThatWasNeverGivenOutIsRefused() {
        refuses(NotClaimed.class, () -> anna(CALLABLE).dial(Optional.of(Cases.open()), null));
        refuses(NotClaimed.class, () -> anna(CALLABLE).dial(Optional.empty(), null));
        refuses(
                NotClaimed.class,
                () -> new Work(ANNA, TOKEN + 1, TRIBUNA, CALLABLE).dial(Optional.of(Cases.held()), null));
        refuses(
                ClaimSuperseded.class,
                () -> new Work(BORIS, TOKEN, TRIBUNA, CALLABLE).dial(Optional.of(Cases.held()), null));
    }

    @Test
    void orderThatWasClosedMeanwhileIsRefused() {
        refuses(OrderClosed.class, () -> anna(CALLABLE).dial(Optional.of(Cases.closed()), null));
        refuses(OrderClosed.class, () -> anna(CALLABLE).agreed(Optional.of(Cases.closed()), Cases.agreement()));
    }

    static Stream<Case> settled() {
        return Stream.of(Cases.awaitingVerdict(), Cases.confirmed());
    }

    @ParameterizedTest
    @MethodSource("settled")
    void settledOrderTakesNoFurtherOutcome(Case item) {
        refuses(NotNow.class, () -> anna(CALLABLE).dial(Optional.of(item), null));
        refuses(NotNow.class, () -> anna(CALLABLE).agreed(Optional.of(item), Cases.agreement()));
        refuses(NotNow.class, () -> anna(CALLABLE).tick(Optional.of(item), 1, List.of()));
    }

    @Test
    void nobodyIsCalledOutsideTheHardLimits() {
        var night = Instant.parse("2026-11-24T19:00:00Z");

        refuses(OutsideHours.class, () -> anna(night).dial(Optional.of(Cases.held()), null));
    }

    @Test
    void outcomeBelongsToACallUnderTheSameClaim() {
        refuses(NotNow.class, () -> anna(CALLABLE).agreed(Optional.of(Cases.held()), Cases.agreement()));
        var handedOver = Cases.dialled().heldBy(Cases.holder(BORIS, TOKEN + 1));
        refuses(
                NotNow.class,
                () -> new Work(BORIS, TOKEN + 1, TRIBUNA, CALLABLE).agreed(Optional.of(handedOver), Cases.agreement()));
    }

    @Test
    void agreementIsAnnouncedWithItsProof() {
        var agreed = anna(CALLABLE).agreed(Optional.of(Cases.dialled()), Cases.agreement());

        assertThat(agreed.events()).hasSize(1).first().isInstanceOfSatisfying(CustomerReached.class, reached -> {
            assertThat(reached.answer()).isEqualTo(Answer.AGREED);
            assertThat(reached.readBack().orderVersion()).isEqualTo(1);
            assertThat(reached.readBack().due()).isEqualTo(Story.rub(1640));
            assertThat(reached.readBack().ticks())
                    .extracting(tick -> tick.id())
                    .containsExactlyElementsOf(Parameters.of(Story.terms()).ids());
        });
        assertThat(agreed.next().stage())
                .isEqualTo(new Stage.AwaitingVerdict(CALLABLE, CALLABLE.plusSeconds(60), Set.of()));
    }

    @Test
    void agreementWithoutEveryTickNamesWhatIsMissing() {
        var partly = new Answered(1, Story.rub(1640), List.of(new Tick("address", 12_000L)), null, "ru-confirm-1");

        var refused = catchThrowableOfType(
                NotReadBack.class, () -> anna(CALLABLE).agreed(Optional.of(Cases.dialled()), partly));

        assertThat(refused.missing())
                .containsExactly(
                        "recipient",
                        "line/1/name",
                        "line/1/size",
                        "line/1/colour",
                        "line/1/quantity",
                        "delivery/method",
                        "delivery/term",
                        "payment",
                        "due");
    }

    @Test
    void ticksOfAnEarlierTalkCount() {
        var ticked = anna(CALLABLE)
                .tick(Optional.of(Cases.dialled()), 1, Cases.agreement().ticks())
                .next();
        var rest = new Answered(1, Story.rub(1640), List.of(), null, "ru-confirm-1");

        assertThat(anna(CALLABLE).agreed(Optional.of(ticked), rest).events()).hasSize(1);
    }

    @Test
    void agreementToAnotherVersionOrAmountIsRefused() {
        var stale = new Answered(2, Story.rub(1640), List.of(), null, "ru-confirm-1");
        var other = new Answered(1, Story.rub(1641), Cases.agreement().ticks(), null, "ru-confirm-1");

        refuses(StaleVersion.class, () -> anna(CALLABLE).agreed(Optional.of(Cases.dialled()), stale));
        refuses(DueChanged.class, () -> anna(CALLABLE).agreed(Optional.of(Cases.dialled()), other));
    }

    @Test
    void whatTheOrderDoesNotSayCannotBeTicked() {
        refuses(
                NothingToTick.class,
                () -> anna(CALLABLE).tick(Optional.of(Cases.dialled()), 1, List.of(new Tick("delivery/slot", null))));
        refuses(
                NothingToTick.class,
                () -> anna(CALLABLE).tick(Optional.of(Cases.dialled()), 1, List.of(new Tick("line/1/series", null))));
    }

    @Test
    void afterTheJudgeRefusedTheTalkGoesOn() {
        var refused = Cases.after(Cases.awaitingVerdict(), Story.refused(RefusalReason.LINE_SHORT, CALLABLE), CALLABLE)
                .next();

        assertThat(anna(CALLABLE)
                        .agreed(Optional.of(refused), Cases.agreement())
                        .events())
                .hasSize(1);
    }

    @Test
    void confirmedOrderIsNotAgreedAgain() {
        var shortNow = Cases.after(Cases.confirmed(), Story.missing(1, 2, CALLABLE), CALLABLE)
                .next();

        refuses(NotNow.class, () -> anna(CALLABLE).agreed(Optional.of(shortNow), Cases.agreement()));
    }

    @Test
    void promiseAboutGoodsThatAreThereAgainIsKeptWithoutAJudge() {
        var shortNow = Cases.after(Cases.confirmed(), Story.missing(1, 2, CALLABLE), CALLABLE)
                .next();
        var wish = new Wish(Cases.at(CALLABLE.plusSeconds(3_600)), null);
        var promised =
                anna(CALLABLE).later(Optional.of(shortNow), Cases.said(), wish).next();
        refuses(NotNow.class, () -> anna(CALLABLE).agreed(Optional.of(promised), Cases.agreement()));
        var there = Cases.after(promised, Story.checked(1, 3), CALLABLE).next();

        var agreed = anna(CALLABLE).agreed(Optional.of(there), Cases.agreement());

        assertThat(agreed.events()).hasOnlyElementsOfTypes(CustomerReached.class, PromiseKept.class);
        assertThat(agreed.next().stage()).isEqualTo(new Stage.Resting(Stage.Resting.Why.CONFIRMED));
        assertThat(agreed.next().promise()).isNull();
    }

    @Test
    void refusalIsAnnouncedWithItsReason() {
        var refused = anna(CALLABLE).refused(Optional.of(Cases.dialled()), Cases.said(), "дорого");

        assertThat(refused.events()).hasSize(1).first().isInstanceOfSatisfying(CustomerReached.class, reached -> {
            assertThat(reached.answer()).isEqualTo(Answer.REFUSED);
            assertThat(reached.refusal()).isEqualTo("дорого");
        });
    }

    private static void refuses(Class<? extends RuntimeException> why, Runnable action) {
        assertThatExceptionOfType(why).isThrownBy(action::run);
    }
}
