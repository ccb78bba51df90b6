package orderdesk.platform.aggregate.protocol;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the broker has acknowledged, of the aggregates that were published last. The database learns of it later, or,
 * after a crash, never; forgetting costs a duplicate.
 */
final class Acknowledged {

    private final Map<Key, Long> sequences = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Long> eldest) {
            return size() > Limits.ACKNOWLEDGED;
        }
    };

    synchronized void upTo(Key key, long sequence) {
        sequences.merge(key, sequence, Math::max);
    }

    synchronized long of(Key key) {
        return sequences.getOrDefault(key, 0L);
    }
}
