package orderdesk.callback.telephony.zadarma;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.Numbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;

/**
 * Click-to-call by {@code /v1/request/callback/}: it rings the operator first, and then the customer from the SIP number
 * that shows the line. It takes no id of ours, so what becomes of the call is told as of one that was dialled by hand.
 * After a row of failures the exchange is left alone for a while.
 */
final class ZadarmaGateway implements CallGateway {

    private static final Logger LOG = LoggerFactory.getLogger(ZadarmaGateway.class);

    private static final String CALLBACK = "/v1/request/callback/";
    private static final String WITHOUT_SIP = "line-without-sip";
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    /** Of its messages, those in which no number can be. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z .,!'-]{1,60}");

    private final ZadarmaApi api;
    private final ZadarmaSettings settings;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "zadarma",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(LEFT_ALONE)
                    .build());

    ZadarmaGateway(ZadarmaApi api, ZadarmaSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    @Override
    public String provider() {
        return ZadarmaNotices.PROVIDER;
    }

    @Override
    public boolean isConnected() {
        return settings.isAsked();
    }

    /** Refused by {@code line-without-sip} where nothing there is known to show the line: no other line is called from. */
    @Override
    public Answer originate(Command command) {
        var sip = settings.sips().get(Numbers.plain(command.line()));
        if (isConnected() && sip == null) {
            LOG.warn("No SIP number is set for the line of {}", command.id());
            return new Answer(WITHOUT_SIP);
        }
        return asked(command, Optional.ofNullable(sip).orElse(""));
    }

    private Answer asked(Command command, String sip) {
        try {
            return breaker.executeSupplier(() -> ask(command, sip));
        } catch (CallNotPermittedException open) {
            throw new ExchangeUnavailable("The exchange is left alone for a while", open);
        } catch (ResourceAccessException away) {
            return unlessItRings(command.id(), away);
        }
    }

    private Answer ask(Command command, String sip) {
        var customer = Numbers.plain(command.customer().e164());
        var reply = api.get(CALLBACK, new TreeMap<>(Map.of("from", command.extension(), "to", customer, "sip", sip)));
        if (!reply.isRefusal()) {
            return Answer.TAKEN;
        }
        var why = Optional.ofNullable(reply.said().message())
                .filter(message -> WORDS.matcher(message).matches())
                .orElse(String.valueOf(reply.status()));
        LOG.warn("The exchange refused {} by {} {}", command.id(), reply.status(), why);
        return new Answer(why);
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
