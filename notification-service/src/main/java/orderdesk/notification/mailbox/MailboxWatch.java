package orderdesk.notification.mailbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.notification.mailbox.domain.Mailbox;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second which mailbox is to be read, and sends what its senders are told; a slow one stops no other. */
@Component
class MailboxWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    private final MailboxDesk desk;
    private final MailSending sending;
    private final PostBoxes servers;
    private final Clock clock;
    private final Map<String, Boolean> reading = new ConcurrentHashMap<>();

    MailboxWatch(MailboxDesk desk, MailSending sending, PostBoxes servers, MeterRegistry meters, Clock clock) {
        this.desk = desk;
        this.sending = sending;
        this.servers = servers;
        this.clock = clock;
        for (var box : desk.boxes()) {
            Gauge.builder("orderdesk.mailbox.silence", box, this::silence)
                    .baseUnit("seconds")
                    .tag("shop", box.shop().value())
                    .tag("mailbox", box.id())
                    .description("Since inbox and spam were last read to the end of a round; no number before")
                    .register(meters);
        }
    }

    private double silence(Box box) {
        return desk.mailbox(box.shop(), box.address())
                .map(Mailbox::lookedAt)
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        for (var box : desk.boxes()) {
            if (reading.putIfAbsent(box.id(), true) == null) {
                Thread.ofVirtual().name("mailbox").start(() -> read(box));
            }
        }
        try {
            sending.round();
        } catch (StoreUnavailable away) {
            LOG.debug("Answers to letters wait for the database", away);
        }
    }

    private void read(Box box) {
        try {
            desk.read(box, servers, UUID.randomUUID().toString());
        } catch (StoreUnavailable away) {
            LOG.debug("A mailbox waits for the database", away);
        } catch (RuntimeException e) {
            LOG.error("A {} cannot be read", box, e);
        } finally {
            reading.remove(box.id());
        }
    }
}
