package orderdesk.callback.telephony.asterisk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import orderdesk.callback.telephony.CallControl;
import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps one connection to an Asterisk, opens it anew when it ends, and asks over it. Every instance of the service has
 * its own: the notices of all are the same, and one that comes twice changes nothing.
 */
final class AsteriskExchange implements CallGateway, CallControl, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AsteriskExchange.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final AsteriskSettings settings;
    private final AsteriskActions actions;
    private final Consumer<Notice> intake;
    private final Clock clock;
    private volatile @Nullable AsteriskConnection connection;
    private volatile @Nullable AsteriskNotices known;
    private volatile boolean running;
    private volatile @Nullable Thread reader;

    AsteriskExchange(AsteriskSettings settings, Consumer<Notice> intake, Clock clock) {
        this.settings = settings;
        this.actions = new AsteriskActions(settings);
        this.intake = intake;
        this.clock = clock;
    }

    /** The operator's telephone first; whoever takes it up is connected by the dialplan with the number. */
    @Override
    public Answer originate(Command command) {
        return asked(command.id(), actions.originate(command));
    }

    @Override
    public String provider() {
        return AsteriskNotices.PROVIDER;
    }

    @Override
    public boolean isConnected() {
        return connection != null;
    }

    @Override
    public Set<Act> acts() {
        return isConnected() ? EnumSet.allOf(Act.class) : Set.of();
    }

    @Override
    public Answer act(Order order) {
        return asked(order.id(), actions.act(order, notices()));
    }

    private AsteriskNotices notices() {
        return Optional.ofNullable(known).orElseThrow(() -> new ExchangeUnavailable("No connection to the exchange"));
    }

    private Answer asked(String id, Map<String, String> action) {
        var open = connection;
        if (open == null) {
            throw new ExchangeUnavailable("No connection to the exchange");
        }
        try {
            var answer = open.ask(id, action);
            return answer.get("Response").equals("Error") ? new Answer("refused") : Answer.TAKEN;
        } catch (AsteriskConnection.Unanswered late) {
            LOG.warn("The exchange did not answer {} in time; it may be done", id, late);
            return Answer.TAKEN;
        } catch (IOException away) {
            throw new ExchangeUnavailable("The exchange cannot be asked", away);
        }
    }

    @Override
    public void start() {
        running = true;
        reader = Thread.ofVirtual().name("asterisk").start(this::stayConnected);
    }

    private void stayConnected() {
        while (running && !Thread.currentThread().isInterrupted()) {
            try (var open = AsteriskConnection.open(settings)) {
                var notices = new AsteriskNotices(settings);
                known = notices;
                connection = open;
                LOG.info("Connected to the exchange at {}:{}", settings.host(), settings.port());
                var recorded = new AsteriskRecorded();
                open.read(event -> take(event, notices, recorded));
            } catch (IOException ended) {
                LOG.warn("No connection to the exchange: {}", ended.getMessage());
            } finally {
                connection = null;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** What cannot be believed is said and left alone: the next event is another's. */
    private void take(AmiMessage event, AsteriskNotices notices, AsteriskRecorded recorded) {
        try {
            var at = event.at().orElseGet(clock::instant);
            notices.of(event, at).ifPresent(intake);
            if (settings.recordings() != null) {
                recorded.of(event, at).ifPresent(intake);
            }
        } catch (Problem senseless) {
            LOG.warn("An event {} is not understood: {}", event.event(), senseless.getMessage());
        } catch (StoreUnavailable away) {
            LOG.error("An event {} of {} is lost: it is told once", event.event(), event.get("Linkedid"), away);
        }
    }

    @Override
    public void stop() {
        running = false;
        var reading = reader;
        try (var open = connection) {
            if (reading != null) {
                reading.interrupt();
            }
        } catch (IOException e) {
            LOG.debug("The connection could not be closed", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
