package orderdesk.insight.staffing;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Operators who answer those who call and, beside that, do what may wait. Callers go first and wait for seconds, what may
 * wait keeps some operators busy at any moment: callers are answered by the others.
 *
 * @param share of either that is begun in time, 0..1
 * @param within in which what may wait is begun
 * @param answered in which callers are answered
 * @param patience after which a caller hangs up on average; absent where nobody ever does
 */
public record Crew(
        double share,
        Duration within,
        Duration answered,
        @Nullable Duration patience) {

    /**
     * The fewest operators by whom both are begun in time.
     *
     * @return nothing where there is no work
     */
    public Optional<Needed> needed(Work waiting, Work callers) {
        var together = waiting.and(callers);
        if (together.isNone()) {
            return Optional.empty();
        }
        var all = new ErlangC(together.flow());
        var operators = all.needed(share, within).operators();
        if (callers.isNone()) {
            return Optional.of(new Needed(all.with(operators, within), null));
        }
        var busy = (int) Math.ceil(waiting.load());
        var model = model(callers);
        operators = Math.max(operators, busy + model.needed(share, answered).operators());
        return Optional.of(new Needed(all.with(operators, within), model.with(operators - busy, answered)));
    }

    private QueueModel model(Work callers) {
        return patience == null ? new ErlangC(callers.flow()) : new ErlangA(callers.flow(), patience);
    }

    /**
     * @param all what the operators make of all work
     * @param callers what those left for them make of the callers; absent where nobody called
     */
    public record Needed(Staffed all, @Nullable Staffed callers) {}
}
