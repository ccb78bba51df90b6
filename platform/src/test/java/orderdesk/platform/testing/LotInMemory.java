package orderdesk.platform.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot;
import org.jspecify.annotations.Nullable;

/** A parking lot that keeps its promises and nothing else; the same contract test runs against MongoDB's. */
public final class LotInMemory implements ParkingLot {

    private final Map<String, Space> spaces = new TreeMap<>();
    private final List<Letter> setAside = new ArrayList<>();

    @Override
    public synchronized boolean empty(String group) {
        return spaces.values().stream().noneMatch(space -> space.parked.group().equals(group));
    }

    @Override
    public synchronized Set<String> parked(String group, Collection<String> subjects) {
        return subjects.stream()
                .filter(subject -> spaces.containsKey(id(group, subject)))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void park(Letter letter) {
        var parked = new Parked(letter.group(), letter.subject(), letter.at(), letter.reason());
        spaces.computeIfAbsent(id(letter.group(), letter.subject()), _ -> new Space(parked))
                .keep(letter);
    }

    @Override
    public synchronized Optional<Letter> follow(Letter letter) {
        return Optional.ofNullable(space(letter)).map(space -> space.keep(letter));
    }

    @Override
    public synchronized Optional<Waiting> waiting(String group, String subject, int limit) {
        return Optional.ofNullable(spaces.get(id(group, subject)))
                .map(space -> new Waiting(
                        space.last, space.letters.stream().limit(limit).toList()));
    }

    @Override
    public synchronized void remove(Letter letter) {
        var space = space(letter);
        if (space != null) {
            space.letters.removeIf(kept -> same(kept, letter));
        }
    }

    @Override
    public synchronized void setAside(Letter letter, String why) {
        remove(letter);
        setAside.add(letter);
    }

    @Override
    public synchronized boolean release(String group, String subject, long stamp) {
        var space = spaces.get(id(group, subject));
        return space != null && space.last == stamp && spaces.remove(id(group, subject)) != null;
    }

    @Override
    public synchronized List<Parked> list(int limit) {
        return spaces.values().stream()
                .map(space -> space.parked)
                .sorted(Comparator.comparing(Parked::since))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count(int limit) {
        return Math.min(limit, spaces.size());
    }

    private @Nullable Space space(Letter letter) {
        return spaces.get(id(letter.group(), letter.subject()));
    }

    private static String id(String group, String subject) {
        return group + "/" + subject;
    }

    private static boolean same(Letter one, Letter other) {
        return one.record().toString().equals(other.record().toString());
    }

    private static final class Space {
        private final Parked parked;
        private final List<Letter> letters = new ArrayList<>();
        private long last = -1;

        Space(Parked parked) {
            this.parked = parked;
        }

        /** A record that came before stays as it was kept then. */
        Letter keep(Letter letter) {
            last = Math.max(last, letter.record().offset());
            var before = letters.stream().filter(kept -> same(kept, letter)).findFirst();
            if (before.isEmpty()) {
                letters.add(letter);
                letters.sort(Comparator.comparing(kept -> kept.record().offset()));
            }
            return before.orElse(letter);
        }
    }
}
