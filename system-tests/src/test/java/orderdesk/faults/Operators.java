package orderdesk.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who work on orders while things break: every third they read back and agree, having changed some of those
 * first; some are cancelled. What does not go through they leave, as people do; what it was worth is seen at the end.
 */
final class Operators implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> NAMES = List.of("anna", "boris", "vera");
    private static final Map<String, String> NOTHING = Map.of();

    private final Outside outside;
    private final BlockingQueue<Wish> work = new LinkedBlockingQueue<>();
    private final AtomicInteger agreed = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Operators(Outside outside) {
        this.outside = outside;
    }

    void begin() {
        NAMES.forEach(name -> threads.execute(() -> work(name)));
    }

    void give(Wish wish) {
        work.add(wish);
    }

    int agreed() {
        return agreed.get();
    }

    /** Of their orders those that they could not finish. */
    int left() {
        return left.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void work(String name) {
        try {
            while (true) {
                var wish = work.take();
                try {
                    serve(name, wish);
                } catch (IOException _) {
                    left.incrementAndGet();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the shift is over
        }
    }

    private void serve(String name, Wish wish) throws IOException, InterruptedException {
        var index = Integer.parseInt(wish.number().substring(2));
        switch (index % 6) {
            case 0 -> cancel(wish);
            case 2 -> agree(name, wish, 1);
            case 4 -> {
                if (amend(name, wish)) {
                    agree(name, wish, 2);
                }
            }
            default -> {} // stays in the queue
        }
    }

    private void cancel(Wish wish) throws IOException, InterruptedException {
        var path = "/v1/orders/%s/cancel".formatted(wish.id());
        var asked = outside.post(
                "tribuna-storefront", "order", path, "{\"reason\":\"передумал\"}", Map.of("If-Match", "\"v1\""));
        went(asked);
    }

    private boolean amend(String name, Wish wish) throws IOException, InterruptedException {
        var path = "/v1/orders/%s/amend".formatted(wish.id());
        var change = "{\"changes\":[{\"op\":\"quantity\",\"line\":\"1\",\"quantity\":2}]}";
        return went(outside.post(name, "order", path, change, Map.of("If-Match", "\"v1\"")));
    }

    private void agree(String name, Wish wish, int version) throws IOException, InterruptedException {
        if (!follows(name, wish, version)) {
            left.incrementAndGet();
            return;
        }
        var path = "/v1/cases/%s/".formatted(wish.id());
        var claim = outside.post(name, "confirmation", path + "claim", "", NOTHING);
        if (!went(claim)) {
            return;
        }
        var token = Map.of("Claim-Token", claim.text("/claim/token"));
        if (!went(outside.post(name, "confirmation", path + "dial", "{}", token))) {
            return;
        }
        var seen = outside.get(name, "confirmation", "/v1/cases/" + wish.id());
        if (went(seen) && went(outside.post(name, "confirmation", path + "outcome", agreement(seen), token))) {
            agreed.incrementAndGet();
        }
    }

    /** The case knows this version of its order, and its stock. */
    private boolean follows(String name, Wish wish, int version) throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var seen = outside.get(name, "confirmation", "/v1/cases/" + wish.id());
            if (seen.status() == 200
                    && seen.at("/order/version").asInt() == version
                    && seen.at("/stock/current").asBoolean()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }

    private boolean went(Reply reply) {
        if (reply.status() >= 300) {
            left.incrementAndGet();
        }
        return reply.status() < 300;
    }

    private static String agreement(Reply seen) {
        var ticks = new ArrayList<String>();
        seen.at("/readBack/missing").forEach(id -> ticks.add("{\"id\":\"%s\"}".formatted(id.asString())));
        return """
                {"outcome":"AGREED","version":%d,"due":{"minor":%d,"currency":"RUB"},"ticks":[%s]}""".formatted(
                        seen.at("/order/version").asInt(),
                        seen.at("/order/terms/totals/due/minor").asLong(),
                        String.join(",", ticks));
    }
}
