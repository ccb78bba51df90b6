package orderdesk.platform.person;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Long work apart from whatever else a service does on its clock, one at a time: who is still at it is left alone. */
final class Walk {

    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);

    private final String name;
    private final Runnable work;
    private final AtomicBoolean underway = new AtomicBoolean();

    /** @param name of its thread */
    Walk(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    void begin() {
        if (underway.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::go);
        }
    }

    private void go() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The walk {} broke off; the next one begins anew", name, e);
        } finally {
            underway.set(false);
        }
    }
}
