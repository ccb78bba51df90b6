package orderdesk.confirmation;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.BORIS;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.PHONE;
import static orderdesk.confirmation.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.contracts.shop.Personnel.Training;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is given calls whom the shop's list names untrained for them (R104). */
class TrainedTests {

    private static final Set<String> PHONE_SKILL = Set.of("phone");

    private final FixedShops shops = new FixedShops();
    private final Theatre stage = new Theatre(CALLABLE, shops);

    @BeforeEach
    void oneOrderWaits() {
        stage.order(1, PHONE, PLACED);
    }

    @Test
    void untrainedIsGivenNothingAndItWaitsForTheTrained() {
        engage(member(ANNA, PHONE_SKILL, List.of()), member(BORIS, PHONE_SKILL, List.of(phone())));

        assertThat(takes(ANNA)).isFalse();
        assertThat(takes(BORIS)).isTrue();
    }

    @Test
    void withoutTheSkillTrainingIsNotEnough() {
        engage(member(ANNA, Set.of(), List.of(phone())), member(BORIS, PHONE_SKILL, null));

        assertThat(takes(ANNA)).isFalse();
    }

    @Test
    void shopThatSaysOfNobodyThatHeMakesCallsDoesNotUseTheWord() {
        engage(member(ANNA, Set.of("football"), null), member(BORIS, Set.of(), List.of()));

        assertThat(takes(ANNA)).isTrue();
    }

    @Test
    void listFromBeforeTrainingsWereKeptCountsAsItStands() {
        engage(member(ANNA, PHONE_SKILL, null));

        assertThat(takes(ANNA)).isTrue();
    }

    @Test
    void whomTheListDoesNotKnowIsGivenCalls() {
        engage(member(BORIS, PHONE_SKILL, null));

        assertThat(takes(ANNA)).isTrue();
    }

    private void engage(Member... members) {
        shops.engaging(FixedShops.TRIBUNA, new Personnel(List.of(members)));
    }

    private boolean takes(OperatorId operator) {
        return stage.desk()
                .queue()
                .next(operator, Set.of(FixedShops.TRIBUNA), Optional.empty(), new Cause("anna", "test", null))
                .isPresent();
    }

    private static Member member(OperatorId id, Set<String> skills, @Nullable List<Training> trainings) {
        return new Member(id, "Имя", "Фамилия", Set.of("operator"), skills, null, trainings, null);
    }

    private static Training phone() {
        return new Training("phone", FixedShops.GALINA, LocalDate.of(2026, 1, 15), null);
    }
}
