package orderdesk.platform.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.inbox.port.Letter;
import org.jspecify.annotations.Nullable;

/** What one group has parked: letters in the order in which they came, by aggregate. */
final class Lot {

    private final Map<String, Parked> parked = new TreeMap<>();
    private long stamps;

    /** One parked aggregate. */
    static final class Parked {
        final List<Letter> letters = new ArrayList<>();
        final String reason;
        final java.time.Instant since;
        long stamp;

        Parked(Letter first) {
            this.reason = first.reason();
            this.since = first.at();
        }
    }

    Map<String, Parked> parked() {
        return parked;
    }

    @Nullable
    Parked of(String subject) {
        return parked.get(subject);
    }

    void park(Letter letter) {
        keep(parked.computeIfAbsent(letter.subject(), _ -> new Parked(letter)), letter);
    }

    Letter keep(Parked aggregate, Letter letter) {
        for (var kept : aggregate.letters) {
            if (same(kept.record(), letter.record())) {
                return kept;
            }
        }
        aggregate.letters.add(letter);
        aggregate.letters.sort(
                (a, b) -> Long.compare(a.record().offset(), b.record().offset()));
        aggregate.stamp = ++stamps;
        return letter;
    }

    static boolean same(Arrived one, Arrived other) {
        return one.partition() == other.partition() && one.offset() == other.offset();
    }
}
