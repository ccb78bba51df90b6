package orderdesk.platform.simulator.toy;

import java.util.Map;
import java.util.TreeMap;
import orderdesk.platform.Decision;
import orderdesk.platform.simulator.toy.JarEvent.CoinDropped;
import orderdesk.platform.simulator.toy.JarEvent.JarClosed;
import orderdesk.platform.simulator.toy.TallyEvent.CoinCounted;

/**
 * Counts the coins of several jars.
 *
 * @param drops the last drop counted, by jar
 * @param closed the coins of each closed jar
 */
public record Tally(long total, Map<String, Integer> drops, Map<String, Long> closed) {

    static final Tally NOTHING = new Tally(0, Map.of(), Map.of());

    /** @throws IllegalStateException when a drop before it is missing, or it came twice */
    Decision<Tally, TallyEvent> count(CoinDropped dropped) {
        require(dropped.jar(), dropped.nth() - 1);
        var more = new TreeMap<>(drops);
        more.put(dropped.jar(), dropped.nth());
        return Decision.of(
                new Tally(total + dropped.coins(), more, closed),
                new CoinCounted(dropped.jar(), dropped.coins(), dropped.nth()));
    }

    Decision<Tally, TallyEvent> close(JarClosed jar) {
        require(jar.jar(), jar.drops());
        var more = new TreeMap<>(closed);
        more.put(jar.jar(), jar.coins());
        return Decision.of(new Tally(total, drops, more));
    }

    private void require(String jar, int nth) {
        if (drops.getOrDefault(jar, 0) != nth) {
            throw new IllegalStateException("Jar %s stands at drop %s, not %d".formatted(jar, drops.get(jar), nth));
        }
    }
}
