package orderdesk.platform.simulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.OutcomeUnknown;
import orderdesk.platform.aggregate.port.Written;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot;

/** The parking lot as one machine sees it: each write of the real one is a step, and may fail as drawn. */
final class SimulatedParkingLot implements ParkingLot {

    private final Line line;
    private final SimulatedDatabase database;

    SimulatedParkingLot(Line line, SimulatedDatabase database) {
        this.line = line;
        this.database = database;
    }

    @Override
    public boolean empty(String group) {
        return line.read("lot empty", group, () -> lot(group).subjects().isEmpty());
    }

    @Override
    public Set<String> parked(String group, Collection<String> subjects) {
        return line.read("lot parked", group, () -> {
            var found = new TreeSet<>(subjects);
            found.retainAll(lot(group).subjects());
            return found;
        });
    }

    @Override
    public void park(Letter letter) {
        write("keep letter", letter.subject(), () -> lot(letter).keep(letter));
        write("park", letter.subject(), () -> lot(letter).park(letter));
    }

    @Override
    public Optional<Letter> follow(Letter letter) {
        write("keep letter", letter.subject(), () -> lot(letter).keep(letter));
        if (matches("count letter", letter.subject(), () -> lot(letter).count(letter))) {
            return line.read("kept", letter.subject(), () -> lot(letter).kept(letter))
                    .or(() -> Optional.of(letter));
        }
        remove(letter);
        return Optional.empty();
    }

    @Override
    public Optional<Waiting> waiting(String group, String subject, int limit) {
        var stamp = line.read("parked", subject, () -> lot(group).stamp(subject));
        return stamp.map(last ->
                new Waiting(last, line.read("waiting", subject, () -> lot(group).waiting(subject, limit))));
    }

    @Override
    public void remove(Letter letter) {
        write("remove letter", letter.subject(), () -> lot(letter).remove(letter));
    }

    @Override
    public void setAside(Letter letter, String why) {
        remove(letter);
    }

    @Override
    public boolean release(String group, String subject, long stamp) {
        return matches("release", subject, () -> lot(group).release(subject, stamp));
    }

    @Override
    public List<Parked> list(int limit) {
        return line.read(
                "lot list",
                "",
                () -> database.lots().entrySet().stream()
                        .flatMap(entry -> entry.getValue().list(entry.getKey()))
                        .sorted(Comparator.comparing(Parked::since))
                        .limit(limit)
                        .toList());
    }

    @Override
    public long count(int limit) {
        return list(limit).size();
    }

    private Lot lot(Letter letter) {
        return lot(letter.group());
    }

    private Lot lot(String group) {
        return database.lot(group);
    }

    private void write(String what, String which, Runnable effect) {
        matches(what, which, () -> {
            effect.run();
            return true;
        });
    }

    /** An unknown outcome is as good as none to the caller: he comes again. */
    private boolean matches(String what, String which, BooleanSupplier effect) {
        var matched = new ArrayList<Boolean>();
        try {
            line.write(what, which, () -> {
                matched.add(effect.getAsBoolean());
                return Written.DONE;
            });
        } catch (OutcomeUnknown e) {
            throw new StoreUnavailable(what, e);
        }
        return matched.getLast();
    }
}
