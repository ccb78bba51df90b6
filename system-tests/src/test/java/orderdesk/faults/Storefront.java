package orderdesk.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Posts orders at a steady rate whatever happens, each until it is told that it is placed: again with the same key when
 * the connection breaks or it is told to come again. While very many wait, no new ones come in.
 */
final class Storefront implements AutoCloseable {

    private static final Duration BETWEEN_ORDERS = Duration.ofMillis(300);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(800);
    /** A long outage on a slow machine would end in a flood: no new orders while so many wait. */
    private static final int WAITING_MAX = 60;

    private static final int EVERY_ASKS_TWICE = 4;

    private final Outside outside;
    private final Consumer<Wish> placed;
    private final AtomicInteger index = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService tries = Executors.newVirtualThreadPerTaskExecutor();

    /** @param placed told of each order when it is placed */
    Storefront(Outside outside, Consumer<Wish> placed) {
        this.outside = outside;
        this.placed = placed;
    }

    void open() {
        clock.scheduleAtFixedRate(this::wish, 0, BETWEEN_ORDERS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** No new wishes; the open ones go on. */
    void closeDoors() {
        clock.shutdown();
    }

    List<Wish> wishes() {
        return List.copyOf(wishes);
    }

    /** Not yet told that they are placed. */
    int waiting() {
        return open.get();
    }

    long placedCount() {
        return wishes.stream().filter(wish -> wish.placed().isPresent()).count();
    }

    /** Connections that broke so far: the outcome of those requests was unknown. */
    int broken() {
        return broken.get();
    }

    /** Answers with this status so far. */
    long answered(int status) {
        return wishes.stream()
                .flatMap(wish -> wish.replies().stream())
                .filter(reply -> reply.status() == status)
                .count();
    }

    /** Answers that no fault excuses. */
    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        tries.shutdownNow();
    }

    private void wish() {
        if (open.get() >= WAITING_MAX) {
            return;
        }
        var wish = Wish.of(index.getAndIncrement());
        wishes.add(wish);
        open.incrementAndGet();
        tries.execute(() -> insist(wish));
    }

    private void insist(Wish wish) {
        try {
            while (!told(wish)) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
            }
            open.decrementAndGet();
            placed.accept(wish);
            if (Integer.parseInt(wish.key().substring(wish.key().length() - 4)) % EVERY_ASKS_TWICE == 0) {
                told(wish);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the test is over; who was not told is counted by it
        }
    }

    private boolean told(Wish wish) throws InterruptedException {
        try {
            var reply = post(wish);
            wish.replies().add(reply);
            judge(wish, reply);
            return reply.status() == 201;
        } catch (IOException _) {
            broken.incrementAndGet();
            return false;
        }
    }

    /** Sends the wish as it was sent before. */
    Reply post(Wish wish) throws IOException, InterruptedException {
        var key = Map.of("Idempotency-Key", wish.key());
        return outside.post("tribuna-storefront", "order", "/v1/orders", wish.body(), key);
    }

    /** 409 says that the same key is still being worked on, 429 that it was too fast. */
    private void judge(Wish wish, Reply reply) {
        var tellsWhen = !reply.retryAfter().isEmpty();
        var excused = switch (reply.status()) {
            case 201 -> true;
            case 503, 429 -> tellsWhen;
            case 409 -> reply.text("/code").contains("running");
            default -> false;
        };
        if (!excused) {
            unexpected.add("%s: %d, Retry-After \"%s\", %s"
                    .formatted(wish.number(), reply.status(), reply.retryAfter(), reply.body()));
        }
    }
}
