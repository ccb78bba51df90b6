package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Stored;
import org.junit.jupiter.api.Test;

class PreconditionTests {

    static final Optional<Stored<String>> AT_REVISION_3 =
            Optional.of(new Stored<>(new ShopId("tribuna"), "a", "state", 3, 3));

    @Test
    void changeOfWhatWasReadIsAllowed() {
        new Precondition(new IfMatch("r3"), false).require(AT_REVISION_3);
    }

    @Test
    void changeOfWhatIsOtherByNowIsStale() {
        assertThat(refusal(new Precondition(new IfMatch("r2"), false), AT_REVISION_3))
                .isEqualTo("412 stale");
        assertThat(refusal(new Precondition(new IfMatch("r3"), false), Optional.empty()))
                .isEqualTo("412 stale");
    }

    @Test
    void whatExistsIsNotChangedBlindly() {
        assertThat(refusal(new Precondition(null, false), AT_REVISION_3)).isEqualTo("428 if-match-missing");
    }

    @Test
    void whatDoesNotExistIsCreated() {
        new Precondition(null, false).require(Optional.empty());
        new Precondition(null, true).require(Optional.empty());
    }

    @Test
    void onlyCreatingMeansOnlyCreating() {
        assertThat(refusal(new Precondition(null, true), AT_REVISION_3)).isEqualTo("412 stale");
    }

    private static String refusal(Precondition precondition, Optional<Stored<String>> known) {
        try {
            precondition.require(known);
            return "allowed";
        } catch (Problem problem) {
            return problem.status().value() + " " + problem.code();
        }
    }
}
