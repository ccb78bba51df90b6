package orderdesk.inventory.supplier.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes beside the reading, a few at once, so that neither waits for the other.
 *
 * <p><b>Guarantee.</b> The first failure stops the reading: it is thrown by the next call.
 */
final class Writes {

    private static final int AT_ONCE = 4;

    private final Semaphore room = new Semaphore(AT_ONCE);
    private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();

    void run(Runnable write) {
        check();
        room.acquireUninterruptibly();
        Thread.startVirtualThread(() -> {
            try {
                write.run();
            } catch (RuntimeException | Error e) {
                failed.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    void await() {
        room.acquireUninterruptibly(AT_ONCE);
        room.release(AT_ONCE);
        check();
    }

    private void check() {
        switch (failed.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
