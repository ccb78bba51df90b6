package orderdesk.platform.person;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.mongo.Rewriting;
import orderdesk.platform.person.Ways.Way;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates that are about customers. Their states and events are redacted by what {@link PersonalNames} says of each
 * component; ids, sequence, money and times stay.
 */
public final class KeptPersons<A, E> implements PersonCollection {

    private static final int PAGE = 100;
    private static final String ID = "_id";

    private final AggregateKind<A, E> kind;
    private final List<Way> entries = new ArrayList<>();
    private final List<Way> exits = new ArrayList<>();
    private Fate fate = Fate.REDACTED;
    private @Nullable End<A> end;

    private KeptPersons(AggregateKind<A, E> kind) {
        this.kind = kind;
    }

    public static <A, E> KeptPersons<A, E> of(AggregateKind<A, E> kind) {
        return new KeptPersons<>(kind);
    }

    /** @param path of the field that a mark is looked for in, as {@code keys.phone}; it gets an index where it has none */
    public KeptPersons<A, E> by(String mark, String path) {
        entries.add(new Way(mark, path));
        return this;
    }

    /** @param form how the value stands there: a hash of it, say, where it is in no index in clear */
    public KeptPersons<A, E> by(String mark, String path, BiFunction<ShopId, String, String> form) {
        entries.add(new Way(mark, path, form));
        return this;
    }

    /** @param path of a field that others can be found by then */
    public KeptPersons<A, E> leadsTo(String mark, String path) {
        exits.add(new Way(mark, path));
        return this;
    }

    /** Its ids follow from a telephone, and nothing in it is of use without him: it goes as a whole. */
    public KeptPersons<A, E> removed() {
        fate = Fate.REMOVED;
        return this;
    }

    /** It says nothing of him but what he does not want, and is obeyed after he is gone: counted and copied, never erased. */
    public KeptPersons<A, E> stays() {
        fate = Fate.STAYS;
        return this;
    }

    /** @param when it is over, and a shop's term begins; without it, it is forgotten with what leads to it */
    public KeptPersons<A, E> over(End<A> when) {
        end = when;
        return this;
    }

    @Override
    public Optional<Ageing> ageing() {
        return end == null || fate == Fate.STAYS
                ? Optional.empty()
                : Optional.of(new KeptAgeing<>(kind, end, ways(), fate == Fate.REMOVED));
    }

    private enum Fate {
        REDACTED,
        REMOVED,
        STAYS
    }

    @Override
    public String name() {
        return kind.collection();
    }

    /** For whoever checks that all of its values are decided about; nothing where none of them is given another one. */
    public Optional<AggregateKind<A, E>> redacted() {
        return fate == Fate.REDACTED ? Optional.of(kind) : Optional.empty();
    }

    @Override
    public void prepare(MongoDatabase database) {
        var rewriting = new Rewriting<>(database, kind);
        entries.stream().map(Way::path).filter(path -> !isIndexed(path)).forEach(rewriting::index);
    }

    private boolean isIndexed(String path) {
        return path.equals(ID) || kind.indexes().stream().anyMatch(index -> path.equals("keys." + index.getFirst()));
    }

    @Override
    public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
        var marks = new LinkedHashMap<String, Set<String>>();
        each(database, trail, page -> {
            ways().leads(page)
                    .forEach((mark, values) -> marks.computeIfAbsent(mark, _ -> new LinkedHashSet<>())
                            .addAll(values));
            return marks.values().stream().allMatch(values -> values.size() < Trail.MARKS_MAX);
        });
        return marks;
    }

    @Override
    public int count(MongoDatabase database, Trail trail) {
        return each(database, trail, _ -> true);
    }

    @Override
    public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
        var rewriting = new Rewriting<>(database, kind);
        return each(database, trail, page -> {
            page.forEach(document -> copies.accept(KeptCopy.of(document, rewriting)));
            return true;
        });
    }

    @Override
    public int erase(MongoDatabase database, Trail trail) {
        var rewriting = new Rewriting<>(database, kind);
        var redactor = new Redactor(trail);
        var changed = new AtomicInteger();
        each(database, trail, page -> {
            for (var document : page) {
                if (erased(rewriting, document, redactor)) {
                    changed.incrementAndGet();
                }
            }
            return true;
        });
        return changed.get();
    }

    private boolean erased(Rewriting<A, E> rewriting, BsonDocument document, Redactor redactor) {
        var shop = document.getString("shop").getValue();
        var id = document.getString(ID).getValue();
        return switch (fate) {
            case REDACTED -> rewriting.rewrite(shop, id, redactor);
            case REMOVED -> rewriting.remove(shop, id);
            case STAYS -> false;
        };
    }

    private Ways ways() {
        return new Ways(entries, exits, Optional.of("made.at"));
    }

    /** @return how many there were */
    private int each(MongoDatabase database, Trail trail, Predicate<List<BsonDocument>> goesOn) {
        var filter = ways().filter(trail);
        if (filter.isEmpty()) {
            return 0;
        }
        var rewriting = new Rewriting<>(database, kind);
        var found = 0;
        var after = "";
        while (found < DOCUMENTS_MAX) {
            var page = rewriting.page(filter.get(), after, PAGE);
            found += page.size();
            if (page.isEmpty() || !goesOn.test(page) || page.size() < PAGE) {
                break;
            }
            after = page.getLast().getString(ID).getValue();
        }
        return found;
    }
}
