package orderdesk.confirmation;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.BORIS;
import static orderdesk.confirmation.Story.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.claim.Claiming;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.NotTheHolder;
import orderdesk.platform.claim.NothingToTakeOver;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class PersonClaimTests {

    static final Instant NOON = Instant.parse("2026-11-24T09:00:00Z");
    static final ConfirmationWords WORDS = new ConfirmationWords();
    static final UUID PERSON = new UUID(1, 1);

    @Test
    void firstClaimHasTheFirstToken() {
        var claimed = PersonClaim.claim(Optional.empty(), claiming(ANNA), 0, WORDS, NOON);

        assertThat(claimed.next()).isEqualTo(held(ANNA, 1, NOON.plusSeconds(120)));
        assertThat(claimed.events())
                .containsExactly(new WorkClaimed(PERSON, ANNA, 1, NOON.plusSeconds(120), List.of(ORDER), NOON, NOON));
    }

    @Test
    void runningLeaseKeepsOthersOut() {
        var held = Optional.of(held(ANNA, 1, NOON.plusSeconds(1)));

        assertThatExceptionOfType(HeldByAnother.class)
                .isThrownBy(() -> PersonClaim.claim(held, claiming(BORIS), 0, WORDS, NOON));
    }

    @Test
    void lapsedLeaseIsSupersededByAHigherToken() {
        var lapsed = Optional.of(held(ANNA, 4, NOON));

        assertThat(PersonClaim.claim(lapsed, claiming(BORIS), 0, WORDS, NOON)
                        .next()
                        .token())
                .isEqualTo(5);
    }

    @Test
    void sameOperatorKeepsHisToken() {
        var held = Optional.of(held(ANNA, 4, NOON.plusSeconds(1)));

        assertThat(PersonClaim.claim(held, claiming(ANNA), 4, WORDS, NOON).next())
                .isEqualTo(held(ANNA, 4, NOON.plusSeconds(120)));
    }

    @Test
    void tokenIsAboveEveryStampThatTheWorkBears() {
        assertThat(PersonClaim.claim(Optional.empty(), claiming(ANNA), 9, WORDS, NOON)
                        .next()
                        .token())
                .isEqualTo(10);
    }

    @Test
    void extensionProlongsTheLeaseOfItsHolderOnly() {
        var held = held(ANNA, 4, NOON.plusSeconds(1));

        assertThat(held.extend(ANNA, 4, WORDS, NOON).next()).isEqualTo(held(ANNA, 4, NOON.plusSeconds(120)));
        refuses(true, () -> held.extend(ANNA, 3, WORDS, NOON));
        refuses(false, () -> held.extend(ANNA, 5, WORDS, NOON));
        refuses(false, () -> held.extend(BORIS, 4, WORDS, NOON));
    }

    @Test
    void waitingForTheVerdictShortensTheLease() {
        var held = held(ANNA, 4, NOON.plusSeconds(100));

        assertThat(held.shorten(ANNA, 4, WORDS, NOON).next()).isEqualTo(held(ANNA, 4, NOON.plusSeconds(10)));
        assertThat(held(ANNA, 4, NOON.plusSeconds(5))
                        .shorten(ANNA, 4, WORDS, NOON)
                        .events())
                .isEmpty();
    }

    @Test
    void releasedWorkIsFreeAtOnce() {
        var released = held(ANNA, 4, NOON.plusSeconds(100)).release(ANNA, 4, WORDS, NOON);

        assertThat(released.next().isActiveAt(NOON)).isFalse();
        assertThat(released.events()).containsExactly(new WorkReleased(PERSON, ANNA, 4, List.of(ORDER), NOON));
        assertThat(released.next().release(ANNA, 4, WORDS, NOON).events()).isEmpty();
    }

    @Test
    void handOverGivesTheNextOperatorAHigherToken() {
        var handed = held(ANNA, 4, NOON.plusSeconds(100)).handOver(ANNA, 4, BORIS, "говорит по-татарски", WORDS, NOON);

        assertThat(handed.next()).isEqualTo(held(BORIS, 5, NOON.plusSeconds(120)));
        assertThat(handed.events())
                .containsExactly(
                        new WorkHandedOver(PERSON, ANNA, BORIS, 5, List.of(ORDER), "говорит по-татарски", NOON));
        refuses(true, () -> handed.next().release(ANNA, 4, WORDS, NOON));
    }

    @Test
    void seniorTakesOverWhileAnotherIsAtWork() {
        var taken = held(ANNA, 4, NOON.plusSeconds(100)).takeOver(BORIS, "ошибка в адресе", WORDS, NOON);

        assertThat(taken.next()).isEqualTo(held(BORIS, 5, NOON.plusSeconds(120)));
        assertThat(taken.events())
                .containsExactly(new WorkHandedOver(PERSON, ANNA, BORIS, 5, List.of(ORDER), "ошибка в адресе", NOON));
        refuses(true, () -> taken.next().extend(ANNA, 4, WORDS, NOON));
    }

    @Test
    void ownWorkAndLapsedWorkAreNotTakenOver() {
        assertThatExceptionOfType(NothingToTakeOver.class)
                .isThrownBy(() -> held(ANNA, 4, NOON.plusSeconds(1)).takeOver(ANNA, "моё", WORDS, NOON));
        assertThatExceptionOfType(NothingToTakeOver.class)
                .isThrownBy(() -> held(ANNA, 4, NOON).takeOver(BORIS, "уже ничьё", WORDS, NOON));
    }

    private static void refuses(boolean superseded, Runnable action) {
        assertThatExceptionOfType(NotTheHolder.class)
                .isThrownBy(action::run)
                .matches(refused -> refused.superseded() == superseded);
    }

    private static PersonClaim held(OperatorId operator, long token, Instant leaseEnds) {
        return new PersonClaim(PERSON, FixedShops.TRIBUNA, operator, token, leaseEnds, List.of(ORDER.toString()), NOON);
    }

    private static Claiming claiming(OperatorId operator) {
        return new Claiming(PERSON, FixedShops.TRIBUNA, operator, List.of(ORDER.toString()));
    }
}
