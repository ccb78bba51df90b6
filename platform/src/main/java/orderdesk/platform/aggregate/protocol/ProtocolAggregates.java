package orderdesk.platform.aggregate.protocol;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.inbox.Received;
import org.bson.conversions.Bson;

/** Reads straight from the documents; sends what changes something to the aggregate's lane. */
final class ProtocolAggregates<A, E> implements SelectableAggregates<A, E> {

    private final Codec<A, E> codec;
    private final Documents documents;
    private final Lanes<A, E> lanes;

    ProtocolAggregates(Codec<A, E> codec, Documents documents, Lanes<A, E> lanes) {
        this.codec = codec;
        this.documents = documents;
        this.lanes = lanes;
    }

    @Override
    public Optional<Stored<A>> find(ShopId shop, String id) {
        return documents.find(shop, id).map(this::stored);
    }

    @Override
    public List<Stored<A>> findAll(ShopId shop, List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : documents.findAll(shop, ids).stream().map(this::stored).toList();
    }

    @Override
    public List<Stored<A>> select(Bson filter, Bson sort, int limit) {
        return documents.select(filter, sort, limit).stream().map(this::stored).toList();
    }

    @Override
    public long count(Bson filter, int limit) {
        return documents.count(filter, limit);
    }

    private Stored<A> stored(Held held) {
        return new Stored<>(held.shop(), held.id(), codec.state(held.state()), held.rev(), held.sequence());
    }

    @Override
    public Done<A, E> change(
            ShopId shop, String id, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return lanes.submit(new Key(shop, id), new Commands.Change<>(cause, decide));
    }

    @Override
    public Done<A, E> create(ShopId shop, String id, Once once, Cause cause, Supplier<Decision<A, E>> decide) {
        return lanes.submit(new Key(shop, id), new Commands.Create<>(once, cause, decide));
    }

    @Override
    public Done<A, E> add(
            ShopId shop, String id, Once once, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return lanes.submit(new Key(shop, id), new Commands.Add<>(once, cause, decide, documents));
    }

    @Override
    public Done<A, E> receive(Received<?> received, String id, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return lanes.submit(new Key(received.shop(), id), new Commands.Receive<>(received, decide));
    }

    /** The document first: what moves to a page meanwhile is then found twice, never missed. */
    @Override
    public List<Recorded<E>> history(ShopId shop, String id) {
        var entries = new TreeMap<Long, Entry>();
        documents.read(shop, id).ifPresent(held -> {
            held.history().forEach(entry -> entries.put(entry.sequence(), entry));
            if (held.paged() > 0) {
                documents
                        .pages(shop, id)
                        .forEach(page -> page.entries().forEach(entry -> entries.put(entry.sequence(), entry)));
            }
        });
        return entries.values().stream().map(entry -> recorded(shop, id, entry)).toList();
    }

    private Recorded<E> recorded(ShopId shop, String id, Entry entry) {
        var eventId = Outlet.id(codec.kind().service(), id, entry.sequence());
        return new Recorded<>(eventId, shop, id, entry.sequence(), codec.event(entry), entry.cause(), entry.at());
    }
}
