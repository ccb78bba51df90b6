package orderdesk.platform.simulator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.OutcomeUnknown;
import orderdesk.platform.aggregate.port.Written;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot;

/** The parking lot as one machine sees it: every call is a step, and may fail as drawn. */
final class SimulatedParkingLot implements ParkingLot {

    private final Line line;
    private final SimulatedDatabase database;

    SimulatedParkingLot(Line line, SimulatedDatabase database) {
        this.line = line;
        this.database = database;
    }

    @Override
    public boolean empty(String group) {
        return line.read("lot empty", group, () -> lot(group).parked().isEmpty());
    }

    @Override
    public Set<String> parked(String group, Collection<String> subjects) {
        return line.read("lot parked", group, () -> {
            var found = new TreeSet<>(subjects);
            found.retainAll(lot(group).parked().keySet());
            return found;
        });
    }

    @Override
    public void park(Letter letter) {
        write("park", letter.subject(), () -> {
            lot(letter.group()).park(letter);
            return true;
        });
    }

    @Override
    public Optional<Letter> follow(Letter letter) {
        return write("follow", letter.subject(), () -> {
            var aggregate = lot(letter.group()).of(letter.subject());
            return Optional.ofNullable(aggregate)
                    .map(there -> lot(letter.group()).keep(there, letter));
        });
    }

    @Override
    public Optional<Waiting> waiting(String group, String subject, int limit) {
        return line.read(
                "waiting",
                subject,
                () -> Optional.ofNullable(lot(group).of(subject))
                        .map(there -> new Waiting(
                                there.stamp, there.letters.stream().limit(limit).toList())));
    }

    @Override
    public void remove(Letter letter) {
        write("remove", letter.subject(), () -> {
            var aggregate = lot(letter.group()).of(letter.subject());
            return aggregate != null && aggregate.letters.removeIf(kept -> Lot.same(kept.record(), letter.record()));
        });
    }

    @Override
    public void setAside(Letter letter, String why) {
        remove(letter);
    }

    @Override
    public boolean release(String group, String subject, long stamp) {
        return write("release", subject, () -> {
            var aggregate = lot(group).of(subject);
            if (aggregate == null || aggregate.stamp != stamp || !aggregate.letters.isEmpty()) {
                return aggregate == null;
            }
            lot(group).parked().remove(subject);
            return true;
        });
    }

    @Override
    public List<Parked> list(int limit) {
        throw new UnsupportedOperationException("Nobody looks at the list here");
    }

    @Override
    public long count(int limit) {
        throw new UnsupportedOperationException("Nobody looks at the list here");
    }

    private Lot lot(String group) {
        return database.lot(group);
    }

    /** An unknown outcome is as good as none to the caller: he comes again. */
    private <T> T write(String what, String which, Supplier<T> effect) {
        var result = new java.util.ArrayList<T>();
        try {
            line.write(what, which, () -> {
                result.add(effect.get());
                return Written.DONE;
            });
        } catch (OutcomeUnknown e) {
            throw new StoreUnavailable(what, e);
        }
        return result.getLast();
    }
}
