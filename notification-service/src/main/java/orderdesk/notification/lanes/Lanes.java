package orderdesk.notification.lanes;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import orderdesk.platform.aggregate.StoreUnavailable;

/** Does what is due side by side, one task for each item. */
public final class Lanes {

    /** Items of one shop that are looked at together. */
    public static final int ROUND_MAX = 32;

    private Lanes() {}

    /**
     * @param due at most {@link #ROUND_MAX}
     * @return whether there may be more to do
     * @throws StoreUnavailable while the database is away; what was done is done
     */
    public static <T> boolean round(List<T> due, Executor lanes, Consumer<T> task) {
        var running = due.stream()
                .map(item -> CompletableFuture.runAsync(() -> task.accept(item), lanes))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreUnavailable away ? away : e;
        }
        return due.size() == ROUND_MAX;
    }
}
