package orderdesk.platform.inbox;

import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.Arrived;
import org.slf4j.MDC;

/** One record on its way into the reader, whether it has just arrived or is replayed. */
final class Applying<E> {

    private final String group;
    private final Reader<E> reader;
    private final Opener<E> opener;
    private final Outcomes outcomes;

    Applying(String group, Reader<E> reader, Outcomes outcomes) {
        this.group = group;
        this.reader = reader;
        this.opener = new Opener<>(reader.events());
        this.outcomes = outcomes;
    }

    /** @throws StoreUnavailable when it may be applied later */
    void apply(Arrived record) throws Poison {
        try {
            var received = opener.open(record);
            received.ifPresentOrElse(this::give, () -> outcomes.skipped(group, record));
        } catch (StoreUnavailable later) {
            throw later;
        } catch (RuntimeException why) {
            throw new Poison(why);
        }
    }

    private void give(Received<E> received) {
        var cause = received.cause();
        try (var _ = MDC.putCloseable("correlation", cause.correlation());
                var _ = TraceInLog.of(cause.trace())) {
            reader.on(received);
            outcomes.applied(group, received);
        }
    }
}
