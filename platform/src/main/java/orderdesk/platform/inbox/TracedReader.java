package orderdesk.platform.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import orderdesk.platform.observe.Traces;

/**
 * Gives an event a span of its own where its trace is sampled, one in a hundred by default: a span for every message
 * would cost a consumer a third of its throughput.
 */
final class TracedReader<E> implements Reader<E> {

    private final String group;
    private final Reader<E> reader;
    private final Tracer tracer;

    TracedReader(String group, Reader<E> reader, Tracer tracer) {
        this.group = group;
        this.reader = reader;
        this.tracer = tracer;
    }

    @Override
    public String topic() {
        return reader.topic();
    }

    @Override
    public Class<E> events() {
        return reader.events();
    }

    @Override
    public void on(Received<E> received) {
        Traces.sampled(received.cause().trace())
                .ifPresentOrElse(parent -> within(parent, received), () -> reader.on(received));
    }

    private void within(SpanContext parent, Received<E> received) {
        var span = tracer.spanBuilder("process " + topic())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(parent)))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic())
                .setAttribute("messaging.consumer.group.name", group)
                .setAttribute("messaging.message.id", received.id())
                .startSpan();
        try (var _ = span.makeCurrent()) {
            var trace = Traces.of(span.getSpanContext());
            reader.on(trace == null ? received : received.within(trace));
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }
}
