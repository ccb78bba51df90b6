package orderdesk.platform.aggregate.protocol;

import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Change;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.OutcomeUnknown;
import orderdesk.platform.aggregate.port.Written;
import org.jspecify.annotations.Nullable;

/**
 * One write with a known outcome. Where the database leaves it open, the same write is submitted again: either that one
 * is applied, or the document has moved on and its last writers tell whether the first one was.
 */
final class Commit {

    private final Documents documents;
    private final Watch watch;

    Commit(Documents documents, Watch watch) {
        this.documents = documents;
        this.watch = watch;
    }

    /** @throws StoreUnavailable also where the outcome stays unknown */
    Written write(Assembly next) {
        @Nullable OutcomeUnknown open = null;
        for (var time = 0; time < Limits.SUBMISSIONS; time++) {
            try {
                var written = submit(next);
                return open != null && written != Written.DONE && isOurs(next.held()) ? Written.DONE : written;
            } catch (OutcomeUnknown e) {
                watch.outcomeUnknown();
                open = e;
            }
        }
        throw new StoreUnavailable("The outcome of a write stayed unknown", open);
    }

    private Written submit(Assembly next) {
        return next.onto()
                .map(onto -> documents.write(new Change(onto, next.held(), next.whole())))
                .orElseGet(() -> documents.insert(next.held()));
    }

    private boolean isOurs(Held written) {
        var own = written.lately().getLast();
        var found = documents.read(written.shop(), written.id());
        if (found.isEmpty()) {
            return false;
        }
        var now = found.get();
        if (now.lately().contains(own) || now.made().by().equals(own.by())) {
            return true;
        }
        if (now.made().by().equals(written.made().by())
                && now.lately().getFirst().rev() > own.rev()) {
            throw new StoreUnavailable("Others have written too often since to tell whose write it was");
        }
        return false;
    }
}
