package orderdesk.notification.mailbox.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.platform.aggregate.Ids;

/**
 * How many letters each sender has sent within his hour, under a hash of his address. Of many senders the least active
 * are forgotten.
 */
public record Senders(Map<String, Count> counts) {

    /** In the place of an address: all with whom nobody has dealt yet. */
    public static final String STRANGERS = "*";

    static final int KEPT_MAX = 500;
    static final Duration HOUR = Duration.ofHours(1);
    static final Senders NONE = new Senders(Map.of());

    public Senders {
        counts = Map.copyOf(counts);
    }

    public int of(String address, Instant now) {
        var count = counts.get(key(address));
        return count == null || isOver(count, now) ? 0 : count.letters();
    }

    public Senders plus(String address, Instant now) {
        var next = new HashMap<>(counts);
        next.values().removeIf(count -> isOver(count, now));
        next.merge(key(address), new Count(now, 1), (before, one) -> new Count(before.since(), before.letters() + 1));
        return new Senders(next.size() <= KEPT_MAX ? next : most(next));
    }

    private static Map<String, Count> most(Map<String, Count> counts) {
        return counts.entrySet().stream()
                .sorted(Entry.comparingByValue(
                        Comparator.comparingInt(Count::letters).reversed()))
                .limit(KEPT_MAX)
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }

    private static boolean isOver(Count count, Instant now) {
        return !now.isBefore(count.since().plus(HOUR));
    }

    private static String key(String address) {
        UUID hash = Ids.of("mail-sender", address);
        return hash.toString();
    }

    public record Count(Instant since, int letters) {}
}
