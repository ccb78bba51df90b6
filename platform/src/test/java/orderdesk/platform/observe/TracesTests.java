package orderdesk.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import orderdesk.platform.aggregate.TraceParent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTests {

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    static final String SAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-01";
    static final String UNSAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-00";

    @Test
    void sampledTraceGoesOnAndAnyOtherIsOnlyNamed() {
        assertThat(Traces.sampled(SAMPLED))
                .hasValueSatisfying(span -> assertThat(Traces.of(span)).isEqualTo(SAMPLED));
        assertThat(Traces.sampled(UNSAMPLED)).isEmpty();
        assertThat(Traces.sampled(null)).isEmpty();
    }

    @Test
    void currentTraceIsThatOfTheSpan() {
        var span = Traces.sampled(SAMPLED).orElseThrow();

        try (var _ = Context.root().with(Span.wrap(span)).makeCurrent()) {
            assertThat(Traces.current()).isEqualTo(SAMPLED);
        }
        assertThat(Traces.current()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void whatIsNoTraceIsNone(String header) {
        assertThat(TraceParent.usable(header)).isNull();
        assertThat(Traces.sampled(header)).isEmpty();
    }
}
