package orderdesk.platform.observe;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Bell;
import orderdesk.platform.aggregate.Bell.BellEvent;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Inbox;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Strikes bells when it is asked to, and hears of it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Tokens.Issuer.class, BellService.Ringing.class})
class BellService {

    static final String TOPIC = "traced-bells";

    private static final Logger LOG = LoggerFactory.getLogger(BellService.class);

    @Bean
    AccessTable table() {
        return new AccessTable().allow(HttpMethod.POST, "/v1/bells/{id}", Role.OPERATOR);
    }

    @Bean
    Aggregates<Bell, BellEvent> bells(AggregateStore store) {
        return store.open(new Bell.Kind("bells", Optional.of(TOPIC)));
    }

    @Bean
    Consumer<Message<List<byte[]>>> strokes(Inbox inbox) {
        return inbox.reading(new Ears());
    }

    @Bean
    Spans spans() {
        return new Spans();
    }

    @RestController
    static class Ringing {

        private final Aggregates<Bell, BellEvent> bells;

        Ringing(Aggregates<Bell, BellEvent> bells) {
            this.bells = bells;
        }

        @PostMapping("/v1/bells/{id}")
        void strike(@PathVariable String id, Caller caller) {
            LOG.info("Struck for {}", id);
            bells.change(
                    caller.shop(),
                    id,
                    caller.cause(),
                    known -> known.map(Stored::state).orElse(Bell.SILENT).struck("a"));
        }
    }

    private static final class Ears implements Reader<BellEvent> {

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public Class<BellEvent> events() {
            return BellEvent.class;
        }

        @Override
        public void on(Received<BellEvent> received) {
            LOG.info("Heard of {}", received.subject());
        }
    }

    /** What would be sent to whoever collects traces. */
    static final class Spans implements SpanProcessor {

        private final Queue<SpanData> ended = new ConcurrentLinkedQueue<>();

        List<SpanData> of(String trace, SpanKind kind) {
            return ended.stream()
                    .filter(span -> span.getTraceId().equals(trace) && span.getKind() == kind)
                    .toList();
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
