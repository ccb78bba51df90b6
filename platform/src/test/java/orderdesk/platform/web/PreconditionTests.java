package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Stored;
import org.junit.jupiter.api.Test;

class PreconditionTests {

    static final Optional<Stored<String>> AT_REVISION_3 =
            Optional.of(new Stored<>(new ShopId("tribuna"), "a", "state", 3, 3));

    @Test
    void changeOfWhatWasReadIsAllowed() {
        Precondition.<String>of(new IfMatch("r3"), null).accept(AT_REVISION_3);
    }

    @Test
    void changeOfWhatIsOtherByNowIsStale() {
        assertThat(refusal(Precondition.of(new IfMatch("r2"), null), AT_REVISION_3))
                .isEqualTo("412 stale");
        assertThat(refusal(Precondition.of(new IfMatch("r3"), null), Optional.empty()))
                .isEqualTo("412 stale");
    }

    @Test
    void whatExistsIsNotChangedBlindly() {
        assertThat(refusal(Precondition.of(null, null), AT_REVISION_3)).isEqualTo("428 if-match-missing");
    }

    @Test
    void whatDoesNotExistIsCreated() {
        Precondition.<String>of(null, null).accept(Optional.empty());
        Precondition.<String>of(null, "*").accept(Optional.empty());
    }

    @Test
    void onlyCreatingMeansOnlyCreating() {
        assertThat(refusal(Precondition.of(null, "*"), AT_REVISION_3)).isEqualTo("412 stale");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Precondition.<String>of(null, "\"r3\""))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("if-none-match-invalid"));
    }

    private static String refusal(Consumer<Optional<Stored<String>>> precondition, Optional<Stored<String>> known) {
        try {
            precondition.accept(known);
            return "allowed";
        } catch (Problem problem) {
            return problem.status().value() + " " + problem.code();
        }
    }
}
