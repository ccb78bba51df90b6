package orderdesk.platform.stream;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.core.task.TaskRejectedException;

/**
 * Binds the consumers once the broker is there, beside the start of the service instead of in its way: the binder asks
 * an absent broker for many minutes on the thread that starts everything else.
 */
final class PatientBindings extends InputBindingLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PatientBindings.class);

    private final BrokerWatch broker;
    private volatile @Nullable Thread waiting;

    PatientBindings(BindingService bindings, BrokerWatch broker) {
        super(bindings, new HashMap<>());
        this.broker = broker;
    }

    @Override
    public void start() {
        waiting = Thread.ofVirtual().name("patient-bindings").start(this::bind);
    }

    private void bind() {
        try {
            if (broker.awaitBroker()) {
                super.start();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TaskRejectedException e) { // whoever would bind again later is stopped before the bindings are
            LOG.info("The service ends before all of its consumers were bound: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        var thread = waiting;
        if (thread != null && !super.isRunning()) {
            thread.interrupt();
        }
        waiting = null;
        super.stop();
    }

    @Override
    public boolean isRunning() {
        return waiting != null;
    }
}
