package orderdesk.console.relay;

import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Services are asked with bodies that are read whole first; pages send small ones. Handed on as a stream, an empty body
 * trips the JDK's client now and then: it completes before the exchange knows its subscriber, and a read is answered by
 * 500. Answers are still passed on as they come. Remove once the JDK copes with an empty publisher.
 */
@Configuration(proxyBeanMethods = false)
class WholeRequests {

    /** Anything between the client and its request makes it gather the body. */
    @Bean
    RestClientCustomizer bodiesGathered() {
        return builder -> builder.requestInterceptor((request, body, execution) -> execution.execute(request, body));
    }
}
