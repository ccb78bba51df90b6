package orderdesk.platform.testing.untidy.domain;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** Looks at the clock, throws dice, logs, and starts threads. */
public final class Impatient {

    public Instant looksAtTheClock() {
        return Instant.now();
    }

    public UUID throwsDice() {
        return new UUID(new Random().nextLong(), 0);
    }

    public void talks() {
        LoggerFactory.getLogger(Impatient.class).info("Why?");
    }

    public Thread startsThreads() {
        return Thread.startVirtualThread(this::talks);
    }
}
