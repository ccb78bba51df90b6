package orderdesk.inventory.supplier.feed;

import org.jspecify.annotations.Nullable;

/**
 * A 64-bit hash of texts, quick enough to be taken of every offer of every list. No defence against somebody who
 * searches for two texts with one hash: all he gains is that his own change is overlooked.
 */
final class Fingerprint {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long hash;

    Fingerprint(long seed) {
        this.hash = mix(seed + PRIME);
    }

    static long of(String text) {
        return new Fingerprint(0).add(text).value();
    }

    Fingerprint add(@Nullable String text) {
        if (text == null) {
            hash = mix(hash + 1);
            return this;
        }
        for (var at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * PRIME;
            hash ^= hash >>> 29;
        }
        hash = mix(hash + text.length() + 2);
        return this;
    }

    long value() {
        return hash;
    }

    private static long mix(long value) {
        var mixed = (value ^ (value >>> 32)) * PRIME;
        return (mixed ^ (mixed >>> 29)) * PRIME;
    }
}
