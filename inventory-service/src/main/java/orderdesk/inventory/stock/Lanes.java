package orderdesk.inventory.stock;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Runs steps that do not depend on each other beside each other, and returns when all have ended. */
record Lanes(Executor executor) {

    <S, T> List<T> each(Collection<S> inputs, Function<S, T> step) {
        if (inputs.size() == 1) {
            return inputs.stream().map(step).toList();
        }
        var running = inputs.stream()
                .map(input -> CompletableFuture.supplyAsync(() -> step.apply(input), executor))
                .toList();
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failed;
            }
        }
        return running.stream().map(CompletableFuture::join).toList();
    }
}
