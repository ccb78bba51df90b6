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
 * @param mistakes events that came twice, or before others of their jar
 */
public record Tally(long total, Map<String, Integer> drops, Map<String, Long> closed, int mistakes) {

    static final Tally NOTHING = new Tally(0, Map.of(), Map.of(), 0);

    Decision<Tally, TallyEvent> count(CoinDropped dropped) {
        var more = new TreeMap<>(drops);
        more.put(dropped.jar(), dropped.nth());
        return Decision.of(
                new Tally(total + dropped.coins(), more, closed, mistakes + wrong(dropped.jar(), dropped.nth() - 1)),
                new CoinCounted(dropped.jar(), dropped.coins(), dropped.nth()));
    }

    Decision<Tally, TallyEvent> close(JarClosed jar) {
        var more = new TreeMap<>(closed);
        more.put(jar.jar(), jar.coins());
        return Decision.of(new Tally(total, drops, more, mistakes + wrong(jar.jar(), jar.drops())));
    }

    private int wrong(String jar, int expected) {
        return drops.getOrDefault(jar, 0) == expected ? 0 : 1;
    }
}
