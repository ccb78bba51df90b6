package orderdesk.callback.promise.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.confirmation.Promise;
import org.jspecify.annotations.Nullable;

/** In which quarters of an hour a promise may be kept. */
public final class SlotTimes {

    /** A promise of a longer stretch takes its place in the first eight hours of it. */
    static final int STRETCH_MAX = 32;

    /** Seconds since 1970 until the year 5138. */
    private static final int DIGITS_MAX = 11;

    private SlotTimes() {}

    /** Starts of the slots that would do, in order; never none. */
    public static List<Instant> of(Promise promise) {
        var from = promise.from();
        var to = promise.to();
        return switch (promise.kind()) {
            case AT -> List.of(CallSlot.startOf(required(from)));
            case BY -> List.of(CallSlot.startOf(required(to).minusMillis(1)));
            case BETWEEN -> stretch(required(from), required(to));
        };
    }

    private static List<Instant> stretch(Instant from, Instant to) {
        var starts = new ArrayList<Instant>();
        var start = CallSlot.startOf(from);
        do {
            starts.add(start);
            start = start.plus(CallSlot.LENGTH);
        } while (start.isBefore(to) && starts.size() < STRETCH_MAX);
        return starts;
    }

    private static Instant required(@Nullable Instant time) {
        return Optional.ofNullable(time)
                .orElseThrow(() -> new IllegalArgumentException("AT needs from, BY needs to, BETWEEN needs both."));
    }

    /** The name of a hold, which says its slot. */
    public static String hold(Instant start, UUID id) {
        return "%d-%s".formatted(start.getEpochSecond(), id);
    }

    /** The slot that a hold names; nothing where it is none of ours. */
    public static Optional<Instant> ofHold(String holdId) {
        var dash = holdId.indexOf('-');
        var digits = dash > 0 ? holdId.substring(0, dash) : "";
        return digits.length() <= DIGITS_MAX && digits.chars().allMatch(Character::isDigit) && !digits.isEmpty()
                ? Optional.of(CallSlot.startOf(Instant.ofEpochSecond(Long.parseLong(digits))))
                : Optional.empty();
    }
}
