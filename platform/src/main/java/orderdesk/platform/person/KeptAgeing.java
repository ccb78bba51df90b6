package orderdesk.platform.person;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.mongo.Forgetting;
import orderdesk.platform.person.Ways.Way;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates a term after their end: redacted as {@link KeptPersons} redacts them, and marked in their keys, so that
 * each is found once. Whoever changes one later takes its mark away, and it is looked at again.
 */
final class KeptAgeing<A, E> implements Ageing {

    private static final String MARK = "forgotten";

    private final AggregateKind<A, E> kind;
    private final End<A> end;
    private final Ways ways;
    private final boolean removed;

    /** @param removed as a whole, instead of redacted */
    KeptAgeing(AggregateKind<A, E> kind, End<A> end, Ways ways, boolean removed) {
        this.kind = kind;
        this.end = end;
        this.ways = ways;
        this.removed = removed;
    }

    @Override
    public void prepare(MongoDatabase database) {
        new Forgetting<>(database, kind).indexUnmarked(MARK);
    }

    @Override
    public List<Aged> aged(
            MongoDatabase database, ShopId shop, Instant before, @Nullable BsonDocument after, int limit) {
        var forgetting = new Forgetting<>(database, kind);
        return forgetting.unmarked(shop.value(), MARK, before, after, limit).stream()
                .map(each -> aged(forgetting, shop, each))
                .toList();
    }

    private Aged aged(Forgetting<A, E> forgetting, ShopId shop, BsonDocument document) {
        var id = document.getString("_id").getValue();
        var since = instant(document.getDocument("made").getDateTime("at"));
        return new Aged(
                document,
                id,
                since,
                end.of(shop, forgetting.state(document), last(forgetting, shop, document, since)),
                personal(document),
                ways.leads(List.of(document)));
    }

    /** What happened last, and where nothing but its state is kept, when it was made. */
    private static Instant last(Forgetting<?, ?> forgetting, ShopId shop, BsonDocument document, Instant since) {
        var entries = document.getArray("history", new BsonArray());
        if (entries.isEmpty() && document.getInt64("paged").getValue() > 0) {
            var pages =
                    forgetting.history(shop.value(), document.getString("_id").getValue());
            entries = pages.isEmpty() ? entries : pages.getLast().getArray("entries");
        }
        return entries.isEmpty()
                ? since
                : End.later(since, instant(entries.getLast().asDocument().getDateTime("at")));
    }

    private static Instant instant(BsonValue at) {
        return Instant.ofEpochMilli(at.asDateTime().getValue());
    }

    /** As it stands there in clear: where only a hash of it does, nothing else of it does either. */
    private Map<String, Set<String>> personal(BsonDocument document) {
        var personal = new HashMap<String, Set<String>>();
        var marks = ways.entries().stream()
                .filter(way -> Trail.isPersonal(way.mark()))
                .map(way -> new Way(way.mark(), way.path()))
                .toList();
        new Ways(List.of(), marks, Optional.empty())
                .leads(List.of(document))
                .forEach((mark, values) -> personal.put(
                        mark,
                        values.stream()
                                .filter(value -> value.startsWith("+") || value.contains("@"))
                                .collect(Collectors.toSet())));
        return personal;
    }

    @Override
    public boolean forget(MongoDatabase database, Aged aged, Trail trail, Instant now) {
        var forgetting = new Forgetting<>(database, kind);
        return removed
                ? forgetting.removeAsRead(aged.document())
                : forgetting.settle(aged.document(), new Redactor(trail), MARK, now);
    }
}
