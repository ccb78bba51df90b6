package orderdesk.platform.aggregate.protocol;

import static orderdesk.platform.aggregate.port.Samples.TRIBUNA;
import static orderdesk.platform.aggregate.port.Samples.made;
import static orderdesk.platform.aggregate.port.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Written;
import org.junit.jupiter.api.Test;

class CommitTests {

    private final LossyDocuments documents = new LossyDocuments();
    private final Commit commit = new Commit(documents, Watch.NOBODY);

    private static Assembly making() {
        return new Assembly(Optional.empty(), made("a"), false, List.of(), null);
    }

    private static Assembly changing() {
        return new Assembly(Optional.of(1L), next(made("a"), 2), false, List.of(), null);
    }

    @Test
    void knownOutcomesAreTakenAsTheyAre() {
        assertThat(commit.write(making())).isEqualTo(Written.DONE);
        assertThat(commit.write(making())).isEqualTo(Written.TAKEN);
        assertThat(commit.write(changing())).isEqualTo(Written.DONE);
        assertThat(commit.write(changing())).isEqualTo(Written.LOST);
    }

    @Test
    void unknownInsertThatWasAppliedIsOurs() {
        documents.loseAnswers(1);

        assertThat(commit.write(making())).isEqualTo(Written.DONE);
        assertThat(documents.read(TRIBUNA, "a")).contains(made("a"));
    }

    @Test
    void unknownInsertThatWasNotAppliedIsDoneAgain() {
        documents.loseRequests(1);

        assertThat(commit.write(making())).isEqualTo(Written.DONE);
    }

    @Test
    void unknownWriteThatWasAppliedIsOursEvenWhenOthersWroteSince() {
        commit.write(making());
        documents.loseAnswers(1);
        documents.meanwhile(() -> documents.rivalWrites("a", 3));

        assertThat(commit.write(changing())).isEqualTo(Written.DONE);
    }

    @Test
    void unknownWriteThatAnotherForestalledIsLost() {
        commit.write(making());
        documents.loseRequests(1);
        documents.meanwhile(() -> documents.rivalWrites("a", 1));

        assertThat(commit.write(changing())).isEqualTo(Written.LOST);
    }

    @Test
    void unknownInsertThatAnotherForestalledIsTaken() {
        documents.loseRequests(1);
        documents.meanwhile(() -> documents.rivalMakes("a"));

        assertThat(commit.write(making())).isEqualTo(Written.TAKEN);
    }

    @Test
    void writeThatNobodyRemembersStaysUnknown() {
        commit.write(making());
        documents.loseAnswers(1);
        documents.meanwhile(() -> documents.rivalWrites("a", Limits.WRITERS + 1));

        assertThatThrownBy(() -> commit.write(changing())).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void writeThatIsNeverAnsweredStaysUnknown() {
        documents.loseRequests(Integer.MAX_VALUE);

        assertThatThrownBy(() -> commit.write(making())).isInstanceOf(StoreUnavailable.class);
    }
}
