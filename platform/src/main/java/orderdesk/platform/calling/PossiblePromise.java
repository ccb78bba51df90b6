package orderdesk.platform.calling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.confirmation.Promise;
import org.jspecify.annotations.Nullable;

/** Which promises can be kept: the customer chose the time, so only the hard limits, and an end, stand against it. */
public final class PossiblePromise {

    private PossiblePromise() {}

    /**
     * @param end from then on there is nothing left to call about; absent where there is no such time
     * @return why it cannot be kept as it is written; nothing where it can
     */
    public static Optional<String> whyNot(Promise promise, WindowClock hard, Instant now, @Nullable Instant end) {
        var from = promise.from();
        var to = promise.to();
        return switch (promise.kind()) {
            case AT -> from == null ? missing() : whyNot(List.of(from), hard, now, end);
            case BY -> to == null ? missing() : whyNot(List.of(to), hard, now, end);
            case BETWEEN -> {
                if (from == null || to == null) {
                    yield missing();
                }
                yield from.isBefore(to)
                        ? whyNot(List.of(from, to.minusSeconds(1)), hard, now, end)
                        : Optional.of("It ends before it begins.");
            }
        };
    }

    private static Optional<String> missing() {
        return Optional.of("A time is missing: AT needs from, BY needs to, BETWEEN needs both.");
    }

    private static Optional<String> whyNot(List<Instant> times, WindowClock hard, Instant now, @Nullable Instant end) {
        if (times.stream().anyMatch(time -> time.isBefore(now))) {
            return Optional.of("That time has passed.");
        }
        if (end != null && times.stream().anyMatch(time -> !time.isBefore(end))) {
            return Optional.of("There is nothing left to call about at that time.");
        }
        return times.stream().allMatch(hard::isOpen)
                ? Optional.empty()
                : Optional.of("Nobody may be called at that hour.");
    }
}
