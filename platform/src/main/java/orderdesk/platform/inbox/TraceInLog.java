package orderdesk.platform.inbox;

import orderdesk.platform.aggregate.TraceParent;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Names the trace of an event in the log's context until it is closed, whether or not the trace is sampled. */
final class TraceInLog implements AutoCloseable {

    static final String LOG_KEY = "traceId";

    private final @Nullable String outer = MDC.get(LOG_KEY);

    private TraceInLog(@Nullable String trace) {
        put(trace == null ? null : TraceParent.traceId(trace));
    }

    static TraceInLog of(@Nullable String trace) {
        return new TraceInLog(trace);
    }

    private static void put(@Nullable String traceId) {
        if (traceId == null) {
            MDC.remove(LOG_KEY);
        } else {
            MDC.put(LOG_KEY, traceId);
        }
    }

    @Override
    public void close() {
        put(outer);
    }
}
