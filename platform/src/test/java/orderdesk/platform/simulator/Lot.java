package orderdesk.platform.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot.Parked;

/** What one group has parked, as the database keeps it: parked aggregates here, their letters there. */
final class Lot {

    private final Map<String, Aggregate> aggregates = new TreeMap<>();
    private final List<Letter> letters = new ArrayList<>();

    /** @param last offset of the latest letter */
    private record Aggregate(Instant since, String reason, long last) {

        Aggregate counting(long offset) {
            return new Aggregate(since, reason, Math.max(last, offset));
        }
    }

    /** Letters that wait, and the aggregates they wait for. */
    int size() {
        return aggregates.size()
                + (int) letters.stream()
                        .filter(letter -> aggregates.containsKey(letter.subject()))
                        .count();
    }

    List<String> subjects() {
        return List.copyOf(aggregates.keySet());
    }

    boolean isParked(String subject) {
        return aggregates.containsKey(subject);
    }

    /** Unless it is there already. */
    void keep(Letter letter) {
        if (kept(letter).isEmpty()) {
            letters.add(letter);
        }
    }

    Optional<Letter> kept(Letter letter) {
        return letters.stream()
                .filter(kept -> same(kept.record(), letter.record()))
                .findFirst();
    }

    void park(Letter letter) {
        aggregates.putIfAbsent(letter.subject(), new Aggregate(letter.at(), letter.reason(), 0));
        count(letter);
    }

    /** Whether the aggregate is parked. */
    boolean count(Letter letter) {
        var counted = aggregates.computeIfPresent(
                letter.subject(),
                (_, aggregate) -> aggregate.counting(letter.record().offset()));
        return counted != null;
    }

    Optional<Long> stamp(String subject) {
        return Optional.ofNullable(aggregates.get(subject)).map(Aggregate::last);
    }

    List<Letter> waiting(String subject, int limit) {
        return letters.stream()
                .filter(letter -> letter.subject().equals(subject))
                .sorted(Comparator.comparingLong(letter -> letter.record().offset()))
                .limit(limit)
                .toList();
    }

    void remove(Letter letter) {
        letters.removeIf(kept -> same(kept.record(), letter.record()));
    }

    boolean release(String subject, long stamp) {
        var aggregate = aggregates.get(subject);
        return aggregate != null && aggregate.last() == stamp && aggregates.remove(subject, aggregate);
    }

    Stream<Parked> list(String group) {
        return aggregates.entrySet().stream()
                .map(entry -> new Parked(
                        group,
                        entry.getKey(),
                        entry.getValue().since(),
                        entry.getValue().reason()));
    }

    private static boolean same(Arrived one, Arrived other) {
        return one.partition() == other.partition() && one.offset() == other.offset();
    }
}
