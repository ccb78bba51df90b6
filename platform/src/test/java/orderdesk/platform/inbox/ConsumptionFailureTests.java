package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.Letter;
import org.junit.jupiter.api.Test;

class ConsumptionFailureTests extends ConsumptionBench {

    @Test
    void absentDatabaseBringsTheBatchAgainAndParksNothing() {
        notebook.away(true);
        var batch = List.of(written("a", 1, "one"), written("a", 2, "two"), written("b", 1, "uno"));

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> consumption.take(batch));
        notebook.away(false);
        consumption.take(batch);

        assertThat(notebook.page("a")).containsExactly("one", "two");
        assertThat(lot.empty(GROUP)).isTrue();
    }

    @Test
    void poisonThatCouldNotBeDeadLetteredKeepsItsReasonWhenItComesAgain() {
        notebook.cannotRead("one");
        brokerAway.set(true);
        var batch = List.of(written("a", 1, "one"), written("a", 2, "two"));

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> consumption.take(batch));
        brokerAway.set(false);
        consumption.take(batch);

        assertThat(deadLetters).extracting(Letter::cause).containsExactly(Letter.Cause.POISON, Letter.Cause.FOLLOWER);
        assertThat(lot.waiting(GROUP, "a", 10).orElseThrow().letters()).hasSize(2);
    }

    @Test
    void crashOfTheMachineIsNoPoison() {
        var dying = consumption(new Notes(_ -> {
            throw new OutOfMemoryError("drawn");
        }));

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> dying.take(List.of(written("a", 1, "one"), written("b", 1, "uno"))));
        assertThat(lot.empty(GROUP)).isTrue();
    }

    @Test
    void lagIsTheAgeOfWhatWaits() {
        notebook.away(true);
        var outcomes = new Outcomes(meters, NOON);
        var late = new Consumption<>(GROUP, notebook, lot, deadLetters::add, lanes, NOON, outcomes);

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> late.take(List.of(written("a", 1, "one"))));
        assertThat(outcomes.lag(GROUP)).hasHours(3);

        notebook.away(false);
        late.take(List.of(written("a", 1, "one")));
        assertThat(outcomes.lag(GROUP)).isZero();
    }
}
