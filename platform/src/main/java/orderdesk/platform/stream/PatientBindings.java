package orderdesk.platform.stream;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/**
 * Binds the consumers once the broker is there, beside the start of the service instead of in its way: the binder asks
 * an absent broker for many minutes on the thread that starts everything else.
 */
final class PatientBindings extends InputBindingLifecycle {

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
