package orderdesk.platform.aggregate.protocol;

import static orderdesk.platform.aggregate.port.Samples.TRIBUNA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SettingChange;
import orderdesk.platform.aggregate.port.Change;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Due;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.Mark;
import orderdesk.platform.aggregate.port.OutcomeUnknown;
import orderdesk.platform.aggregate.port.Page;
import orderdesk.platform.aggregate.port.Samples;
import orderdesk.platform.aggregate.port.Written;
import org.bson.conversions.Bson;

/** Single documents in memory behind a connection that loses requests or answers when told to. */
final class LossyDocuments implements Documents {

    private final Map<String, Held> stored = new HashMap<>();
    private int lostAnswers;
    private int lostRequests;
    private int finds;
    private Runnable meanwhile = () -> {};

    void loseAnswers(int times) {
        lostAnswers = times;
    }

    void loseRequests(int times) {
        lostRequests = times;
    }

    /** Runs once, right after the first loss. */
    void meanwhile(Runnable what) {
        meanwhile = what;
    }

    void rivalMakes(String id) {
        var made = Samples.made(id);
        var by = new Held.Made(made.made().at(), "rival", "c", "other", 1);
        stored.put(id, Samples.withWriters(made, 1, by, List.of(new Held.Writer(1, "rival"))));
    }

    void rivalWrites(String id, int times) {
        for (var time = 0; time < times; time++) {
            var now = Objects.requireNonNull(stored.get(id));
            var writers = new ArrayList<>(now.lately());
            writers.add(new Held.Writer(now.rev() + 1, "rival-" + time));
            var from = Math.max(0, writers.size() - Limits.WRITERS);
            var next = Samples.withWriters(now, now.rev() + 1, now.made(), writers.subList(from, writers.size()));
            stored.put(id, next);
        }
    }

    private Written lossy(Supplier<Written> write) {
        if (lostRequests > 0) {
            lostRequests--;
            throw lost();
        }
        var written = write.get();
        if (lostAnswers > 0) {
            lostAnswers--;
            throw lost();
        }
        return written;
    }

    private OutcomeUnknown lost() {
        meanwhile.run();
        meanwhile = () -> {};
        return new OutcomeUnknown("lost", null);
    }

    @Override
    public Written insert(Held made) {
        return lossy(() -> stored.putIfAbsent(made.id(), made) == null ? Written.DONE : Written.TAKEN);
    }

    @Override
    public Written write(Change change) {
        return lossy(() -> {
            var now = stored.get(change.next().id());
            if (now == null || now.rev() != change.onto()) {
                return Written.LOST;
            }
            stored.put(now.id(), change.next());
            return Written.DONE;
        });
    }

    @Override
    public Optional<Held> read(ShopId shop, String id) {
        return Optional.ofNullable(stored.get(id)).filter(held -> shop.equals(TRIBUNA));
    }

    @Override
    public Optional<Held> find(ShopId shop, String id) {
        finds++;
        return read(shop, id).map(Held::withoutHistory);
    }

    int finds() {
        return finds;
    }

    @Override
    public List<Held> findAll(ShopId shop, List<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Held> select(Bson filter, Bson sort, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(Bson filter, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void mark(Mark mark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page keep(Page page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Page> pages(ShopId shop, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SettingChange> settings(ShopId shop) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> once(ShopId shop, String id, String client, String key) {
        throw new UnsupportedOperationException();
    }
}
