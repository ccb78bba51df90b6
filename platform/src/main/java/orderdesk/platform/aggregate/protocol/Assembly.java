package orderdesk.platform.aggregate.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.platform.aggregate.AggregateTooLarge;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Held;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is to be written.
 *
 * @param onto the revision it replaces; nothing where it makes the document
 * @param held with the history to store or append
 * @param whole the history replaces what is stored
 * @param deadline the real one, without the relay's
 */
record Assembly(
        Optional<Long> onto,
        Held held,
        boolean whole,
        List<Fresh> fresh,
        @Nullable Instant deadline) {

    /**
     * Pages the history first where that is due.
     *
     * @throws AggregateTooLarge when it does not fit into one write
     * @throws StoreUnavailable when too many events wait for the broker
     */
    static <A, E> Assembly of(Draft<A, E> draft, Relay relay, Documents documents) {
        var codec = draft.codec();
        var state = codec.state(draft.state());
        require(state.getByteBuffer().remaining() + draft.size(), draft);
        var before = draft.base().held();
        var published = relay.published(draft.key(), before.map(Held::published).orElse(0L), draft.sequence());
        var paging = Paging.of(before, published, documents);
        var deadline = codec.deadline(draft.state());
        var held = held(draft, state, published, wakeAt(draft, published, deadline), paging);
        return new Assembly(before.map(Held::rev), held, paging.whole(), draft.fresh(), deadline);
    }

    private static @Nullable Instant wakeAt(Draft<?, ?> draft, long published, @Nullable Instant deadline) {
        return published < draft.sequence() ? earlier(deadline, draft.now().plus(Limits.PUBLISHED_WITHIN)) : deadline;
    }

    private static <A, E> Held held(
            Draft<A, E> draft, BsonDocument state, long published, @Nullable Instant wakeAt, Paging paging) {
        var history = new ArrayList<>(paging.kept());
        draft.fresh().forEach(fresh -> history.add(fresh.entry()));
        return new Held(
                draft.key().shop(),
                draft.key().id(),
                draft.rev(),
                draft.sequence(),
                published,
                wakeAt,
                state,
                draft.codec().keys(draft.state()),
                draft.seen(),
                draft.made(),
                paging.paged(),
                paging.bytes() + freshBytes(draft),
                writers(draft),
                history,
                draft.settings());
    }

    private static void require(int bytes, Draft<?, ?> draft) {
        if (bytes > Limits.WRITE_MAX) {
            throw new AggregateTooLarge("%d bytes to write for %s".formatted(bytes, draft.key()));
        }
        var waiting = draft.base().held().map(Held::bytes).orElse(0L);
        if (!draft.fresh().isEmpty() && waiting + draft.size() > Limits.OUTBOX_MAX) {
            throw new StoreUnavailable("Too many events of %s wait for the broker".formatted(draft.key()));
        }
    }

    /** Those of the making stay in the document for ever, and do not count. */
    private static long freshBytes(Draft<?, ?> draft) {
        return draft.fresh().stream()
                .filter(fresh -> fresh.entry().sequence() > draft.made().events())
                .mapToLong(Fresh::size)
                .sum();
    }

    private static List<Held.Writer> writers(Draft<?, ?> draft) {
        var writers = new ArrayList<Held.Writer>();
        draft.base().held().ifPresent(held -> writers.addAll(held.lately()));
        writers.add(new Held.Writer(draft.rev(), draft.by()));
        return writers.subList(Math.max(0, writers.size() - Limits.WRITERS), writers.size());
    }

    static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
