package orderdesk.confirmation.quality.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found by one criterion.
 *
 * @param mark 1, the worst, to 5; absent where the criterion did not apply to this call
 * @param second of the recording that shows it
 */
public record Mark(
        String criterion,
        @Nullable Integer mark,
        String comment,
        @Nullable Integer second) {

    public static final int WORST = 1;
    public static final int BEST = 5;

    /** From here down a mark says why. */
    public static final int EXPLAINED = 2;

    public Optional<Integer> given() {
        return Optional.ofNullable(mark);
    }
}
