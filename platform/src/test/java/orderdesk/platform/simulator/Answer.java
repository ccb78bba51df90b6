package orderdesk.platform.simulator;

import java.util.Optional;
import orderdesk.platform.aggregate.Done;
import org.jspecify.annotations.Nullable;

/**
 * What a client was told.
 *
 * @param refusal the exception that the desk threw; then there is no result
 */
public record Answer<R>(@Nullable R result, @Nullable RuntimeException refusal) {

    public Optional<R> ok() {
        return Optional.ofNullable(result);
    }

    /** A repeated request is told the events of the first; the state may have gone on. */
    boolean same(Answer<R> other) {
        if (refusal != null || other.refusal != null) {
            return refusal != null && other.refusal != null && refusal.getClass() == other.refusal.getClass();
        }
        return result instanceof Done<?, ?> one && other.result instanceof Done<?, ?> two
                ? one.events().equals(two.events())
                : String.valueOf(result).equals(String.valueOf(other.result));
    }
}
