package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracedReaderTests {

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    static final String PARENT = "00f067aa0ba902b7";

    final List<SpanData> spans = new ArrayList<>();
    final List<Received<Note>> read = new ArrayList<>();

    @Test
    void eventOfASampledTraceIsASpanOfIt() {
        reader(false).on(received("00-" + TRACE + "-" + PARENT + "-01"));

        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("process notes");
            assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo(PARENT);
        });
        assertThat(read.getFirst().leadsTo("order"))
                .isEqualTo(new Cause(
                        "order",
                        "c-1",
                        "note:a:1",
                        "00-%s-%s-01".formatted(TRACE, spans.getFirst().getSpanId())));
    }

    @Test
    void eventOfAnyOtherTraceCostsNoSpanAndKeepsItsTrace() {
        var unsampled = "00-" + TRACE + "-" + PARENT + "-00";
        reader(false).on(received(unsampled));
        reader(false).on(received(null));

        assertThat(spans).isEmpty();
        assertThat(read).containsExactly(received(unsampled), received(null));
        assertThat(read.getFirst().leadsTo("order").trace()).isEqualTo(unsampled);
    }

    @Test
    void failureIsSeenInTheSpanAndPassedOn() {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> reader(true).on(received("00-" + TRACE + "-" + PARENT + "-01")));

        assertThat(spans)
                .singleElement()
                .satisfies(span -> assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR));
    }

    private static Received<Note> received(@Nullable String trace) {
        return new Received<>(
                new Note.Written("one"),
                "note:a:1",
                "note",
                "a",
                1,
                new ShopId("tribuna"),
                new Cause("anna", "c-1", null, trace),
                Instant.EPOCH);
    }

    private Reader<Note> reader(boolean away) {
        var notebook = new Notebook();
        notebook.away(away);
        var tracer = SdkTracerProvider.builder()
                .addSpanProcessor(new Collected())
                .build()
                .get("test");
        return new TracedReader<>("test.notes", new Recorded(notebook), tracer);
    }

    private final class Recorded implements Reader<Note> {

        private final Notebook notebook;

        Recorded(Notebook notebook) {
            this.notebook = notebook;
        }

        @Override
        public String topic() {
            return notebook.topic();
        }

        @Override
        public Class<Note> events() {
            return notebook.events();
        }

        @Override
        public void on(Received<Note> received) {
            notebook.on(received);
            read.add(received);
        }
    }

    private final class Collected implements SpanProcessor {

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
