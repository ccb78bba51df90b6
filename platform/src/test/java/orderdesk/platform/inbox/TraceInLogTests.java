package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TraceInLogTests {

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void logNamesTheTraceAndThenTheOneBefore() {
        try (var _ = MDC.putCloseable("traceId", "outer")) {
            try (var _ = TraceInLog.of("00-" + TRACE + "-00f067aa0ba902b7-00")) {
                assertThat(MDC.get("traceId")).isEqualTo(TRACE);
            }
            assertThat(MDC.get("traceId")).isEqualTo("outer");
        }
    }

    @Test
    void eventWithoutATraceNamesNone() {
        try (var _ = MDC.putCloseable("traceId", "outer")) {
            try (var _ = TraceInLog.of(null)) {
                assertThat(MDC.get("traceId")).isNull();
            }
            assertThat(MDC.get("traceId")).isEqualTo("outer");
        }
        assertThat(MDC.get("traceId")).isNull();
    }
}
