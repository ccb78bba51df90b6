package orderdesk.confirmation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.contracts.callback.CallId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Nothing is drawn that nobody can judge. */
class JudgeableTests {

    private static final Cause CAUSE = new Cause("galina", "test", null);

    private final Theatre theatre = new Theatre(Story.CALLABLE);

    @Test
    void whatCannotBeJudgedIsNotDrawn() {
        Spoken.recorded(theatre, Spoken.ended(1, FixedShops.ANNA, null, 29_999, Story.CALLABLE));
        Spoken.hear(theatre, Spoken.ended(2, FixedShops.ANNA, null, 60_000, Story.CALLABLE));
        Spoken.recorded(theatre, Spoken.ended(3, FixedShops.ANNA, null, 30_000, Story.CALLABLE));

        assertThat(drawn()).containsExactly(Spoken.call(3));
        assertThat(work().unheard()).isEqualTo(1);
    }

    @Test
    void planMayDrawWhatIsNotRecorded() {
        var terms = new Plan.Terms(
                Plan.Term.DAY, 3, Duration.ofDays(1), new Plan.Drawn(0, 0, 0, Duration.ofSeconds(1), false));
        theatre.desk().quality().rules().change(FixedShops.TRIBUNA, terms, CAUSE, _ -> {});
        theatre.clock.advance(Duration.ofDays(8));

        Spoken.hear(theatre, Spoken.ended(1, FixedShops.ANNA, null, 1_000, theatre.clock.instant()));

        assertThat(drawn()).containsExactly(Spoken.call(1));
        assertThat(work().unheard()).isZero();
    }

    private SamplingDesk.Work work() {
        return theatre.desk().quality().sampling().work(FixedShops.TRIBUNA, FixedShops.GALINA);
    }

    private List<CallId> drawn() {
        return work().mine().stream().map(each -> each.talk().call()).toList();
    }
}
