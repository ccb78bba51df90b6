package orderdesk.console.relay;

import java.time.Duration;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * Streams of events are read for as long as they last. The client's read time-out is of a whole answer: a visitor's chat
 * would be cut every few seconds, and each cut logged as a failure. Whoever streams sends a heartbeat; a stream whose
 * service died is given up by the browser, which begins anew.
 */
@Configuration(proxyBeanMethods = false)
class LastingAnswers {

    /** The last part of the path of every stream. */
    private static final String STREAM = "/stream";

    /** A stream ends by then at the latest, whatever becomes of its reader. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** What the gateway asks services by. */
    @Bean
    ClientHttpRequestFactory streamsLast(ClientHttpRequestFactoryBuilder<?> factories, HttpClientSettings settings) {
        var usual = factories.build(settings);
        var lasting = factories.build(settings.withReadTimeout(LONGEST));
        return (address, method) ->
                (address.getPath().endsWith(STREAM) ? lasting : usual).createRequest(address, method);
    }
}
