package orderdesk.platform.simulator.toy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.toy.JarEvent.CoinDropped;
import orderdesk.platform.simulator.toy.JarEvent.JarClosed;

/**
 * A jar that takes coins until its time is up.
 *
 * @param counted what the tallies answered so far; never more than {@code coins}
 * @param countedDrops the last drop that was answered
 */
public record Jar(String id, long coins, int drops, long counted, int countedDrops, Optional<Instant> closesAt) {

    public static final Duration OPEN_FOR = Duration.ofMinutes(10);

    /** @throws JarIsClosed when its time is up */
    public static Decision<Jar, JarEvent> drop(String id, Optional<Stored<Jar>> found, long coins, Instant now) {
        var jar = found.map(Stored::state).orElseGet(() -> new Jar(id, 0, 0, 0, 0, Optional.of(now.plus(OPEN_FOR))));
        if (jar.closesAt.isEmpty()) {
            throw new JarIsClosed();
        }
        var next = new Jar(id, jar.coins + coins, jar.drops + 1, jar.counted, jar.countedDrops, jar.closesAt);
        return Decision.of(next, new CoinDropped(id, coins, next.drops));
    }

    Decision<Jar, JarEvent> close() {
        return Decision.of(
                new Jar(id, coins, drops, counted, countedDrops, Optional.empty()), new JarClosed(id, coins, drops));
    }

    /** @throws IllegalStateException when an answer before it is missing, or it came twice */
    Decision<Jar, JarEvent> counted(long more, int nth) {
        if (nth != countedDrops + 1) {
            throw new IllegalStateException("Drop %d was counted after drop %d".formatted(nth, countedDrops));
        }
        return Decision.of(new Jar(id, coins, drops, counted + more, nth, closesAt));
    }

    /** No more coins fit; the answer will not change. */
    public static final class JarIsClosed extends RuntimeException {}
}
