package orderdesk.platform.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.Optional;
import orderdesk.platform.aggregate.TraceParent;
import org.jspecify.annotations.Nullable;

/** Spans of this process, and the W3C trace context by which another one continues them. */
public final class Traces {

    private Traces() {}

    /** The {@code traceparent} of the span that this thread is in, or nothing. */
    public static @Nullable String current() {
        return of(Span.current().getSpanContext());
    }

    /** The {@code traceparent} under which another service continues a span; nothing where it is none. */
    public static @Nullable String of(SpanContext span) {
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }

    /** The span that a {@code traceparent} names, where its trace is sampled. */
    public static Optional<SpanContext> sampled(@Nullable String traceparent) {
        return Optional.ofNullable(TraceParent.usable(traceparent))
                .map(Traces::parsed)
                .filter(SpanContext::isSampled);
    }

    private static SpanContext parsed(String traceparent) {
        return SpanContext.createFromRemoteParent(
                TraceParent.traceId(traceparent),
                TraceParent.spanId(traceparent),
                TraceFlags.fromHex(traceparent, 53),
                TraceState.getDefault());
    }
}
