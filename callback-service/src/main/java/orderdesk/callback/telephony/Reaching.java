package orderdesk.callback.telephony;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import orderdesk.callback.telephony.CallGateway.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;

/**
 * Asks an exchange over HTTP for what is not to be asked twice: each once, and nobody who was away five times of the last ten
 * for 10 s.
 */
public final class Reaching {

    private static final Logger LOG = LoggerFactory.getLogger(Reaching.class);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final CircuitBreaker breaker;

    /** @param exchange by which its state is told apart from another's */
    public Reaching(String exchange) {
        this.breaker = CircuitBreaker.of(
                exchange,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .waitDurationInOpenState(LEFT_ALONE)
                        .build());
    }

    /**
     * @param id of what is asked for
     * @throws ExchangeUnavailable where nothing rings; without an answer in time something may, and it counts as taken
     */
    public Answer once(String id, Supplier<Answer> ask) {
        try {
            return breaker.executeSupplier(ask);
        } catch (CallNotPermittedException open) {
            throw new ExchangeUnavailable("The exchange is left alone for a while", open);
        } catch (ResourceAccessException away) {
            return unlessItRings(id, away);
        }
    }

    /** Where it was not even reached, nothing rings; where it did not answer in time, something may. */
    private static Answer unlessItRings(String id, ResourceAccessException away) {
        for (Throwable cause = away; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                throw new ExchangeUnavailable("The exchange cannot be reached", away);
            }
        }
        LOG.warn("The exchange did not answer {} in time; it may ring", id, away);
        return Answer.TAKEN;
    }
}
