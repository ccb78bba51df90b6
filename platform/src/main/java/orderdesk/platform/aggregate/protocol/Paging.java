package orderdesk.platform.aggregate.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.OutcomeUnknown;
import orderdesk.platform.aggregate.port.Page;
import org.bson.RawBsonDocument;

/**
 * What becomes of the stored history with the next write: appended to, or, once a page holds its oldest published
 * events, replaced by the rest. A crash between page and write leaves a page that the next attempt finds.
 *
 * @param whole the history is replaced
 * @param kept what is left of it; empty where it is appended to
 */
record Paging(boolean whole, long paged, long bytes, List<Entry> kept) {

    /** Worth reading the history for: much of it, and half of the events published at least. */
    static boolean isDue(Held held) {
        return held.bytes() > Limits.PAGE_FROM
                && held.published() - held.paged() >= (held.sequence() - held.paged()) / 2
                && held.published() > Math.max(held.paged(), held.made().events());
    }

    /** @param published the highest sequence known to be */
    static Paging of(Optional<Held> before, long published, Documents documents) {
        if (before.isEmpty()) {
            return new Paging(false, 0, 0, List.of());
        }
        var held = before.get();
        var page = isDue(held) ? page(held, published) : List.<Entry>of();
        return page.isEmpty() ? appending(held) : moving(held, page, documents);
    }

    private static Paging appending(Held held) {
        return new Paging(false, held.paged(), held.bytes(), List.of());
    }

    private static List<Entry> page(Held held, long published) {
        var page = new ArrayList<Entry>();
        var room = Limits.PAGE_MAX;
        for (var entry : held.history()) {
            if (entry.sequence() > held.made().events() && entry.sequence() <= published && room > 0) {
                page.add(entry);
                room -= size(entry);
            }
        }
        return page;
    }

    private static Paging moving(Held held, List<Entry> page, Documents documents) {
        try {
            var paged = documents.keep(new Page(held.shop(), held.id(), page)).last();
            var kept = held.history().stream()
                    .filter(entry -> entry.sequence() <= held.made().events() || entry.sequence() > paged)
                    .toList();
            var bytes = kept.stream()
                    .filter(entry -> entry.sequence() > paged)
                    .mapToLong(Paging::size)
                    .sum();
            return new Paging(true, paged, bytes, kept);
        } catch (OutcomeUnknown | StoreUnavailable e) {
            return appending(held);
        }
    }

    private static int size(Entry entry) {
        var raw = entry.data() instanceof RawBsonDocument document
                ? document
                : RawBsonDocument.parse(entry.data().toJson());
        return raw.getByteBuffer().remaining() + Limits.ENTRY_EXTRA;
    }
}
