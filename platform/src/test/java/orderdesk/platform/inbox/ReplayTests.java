package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayTests extends ConsumptionBench {

    @Test
    void replayAppliesInOrderAndUnparks() {
        notebook.cannotRead("one");
        take(written("a", 1, "one"), written("a", 2, "two"));
        take(written("a", 3, "three"));
        notebook.mended();

        var result = consumption.replay().of("a");
        take(written("a", 4, "four"));

        assertThat(result).isEqualTo(new Replay.Result(3, false, null));
        assertThat(notebook.page("a")).containsExactly("one", "two", "three", "four");
        assertThat(lot.empty(GROUP)).isTrue();
    }

    @Test
    void replayStopsAtWhatStillCannotBeApplied() {
        notebook.cannotRead("two").cannotRead("one");
        take(written("a", 1, "one"), written("a", 2, "two"), written("a", 3, "three"));
        notebook.mended();
        notebook.cannotRead("two");

        var result = consumption.replay().of("a");

        assertThat(result).isEqualTo(new Replay.Result(1, true, "IllegalArgumentException: Cannot read two"));
        assertThat(notebook.page("a")).containsExactly("one");
    }

    @Test
    void eventThatIsSetAsideBlocksNoLonger() {
        notebook.cannotRead("two");
        take(written("a", 1, "one"), written("a", 2, "two"), written("a", 3, "three"));

        assertThat(consumption.replay().setAside("a", "a slip of the pen")).isTrue();
        assertThat(consumption.replay().of("a")).isEqualTo(new Replay.Result(1, false, null));

        assertThat(notebook.page("a")).containsExactly("one", "three");
    }

    @Test
    void replayOfWhatIsNotParkedDoesNothing() {
        assertThat(consumption.replay().of("a")).isEqualTo(new Replay.Result(0, false, null));
        assertThat(consumption.replay().setAside("a", "no reason")).isFalse();
    }
}
