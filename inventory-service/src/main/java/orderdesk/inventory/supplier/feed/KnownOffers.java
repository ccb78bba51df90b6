package orderdesk.inventory.supplier.feed;

import java.util.BitSet;

/**
 * Which SKUs a supplier lists, what each said last, and which the list being read has named: 16 bytes an offer, so that
 * five million fit a small heap. SKUs are known by a 64-bit hash; two of one supplier share theirs once in some million
 * lists of that size, and the second would be rejected as a duplicate.
 */
final class KnownOffers {

    private long[] skus;
    private long[] prints;
    private BitSet seen;
    private int size;

    /** @param expected how many to make room for */
    KnownOffers(int expected) {
        var slots = Integer.highestOneBit(Math.max(16, expected + expected / 2)) << 1;
        skus = new long[slots];
        prints = new long[slots];
        seen = new BitSet(slots);
    }

    /** What a new SKU is remembered with: a fingerprint is never this. */
    static final long NOTHING = 0;

    /** @return the fingerprint it had, {@link #NOTHING} where it is new */
    long print(String sku) {
        var slot = slot(skus, key(sku));
        return skus[slot] == 0 ? NOTHING : prints[slot];
    }

    void know(String sku, long print) {
        put(key(sku), print);
    }

    /** Marks a SKU as named by this list. @return false where it was named before */
    boolean name(String sku) {
        var slot = slot(skus, key(sku));
        if (skus[slot] == 0) {
            put(key(sku), NOTHING);
            slot = slot(skus, key(sku));
        }
        var first = !seen.get(slot);
        seen.set(slot);
        return first;
    }

    boolean named(String sku) {
        var slot = slot(skus, key(sku));
        return skus[slot] != 0 && seen.get(slot);
    }

    /** Something that could be had was not named. */
    boolean lacksSome() {
        for (var at = 0; at < skus.length; at++) {
            if ((prints[at] & 1) == 1 && !seen.get(at)) {
                return true;
            }
        }
        return false;
    }

    private void put(long key, long print) {
        if (size * 3L > skus.length * 2L) {
            grow();
        }
        var slot = slot(skus, key);
        size += skus[slot] == 0 ? 1 : 0;
        skus[slot] = key;
        prints[slot] = print;
    }

    private void grow() {
        var more = new long[skus.length * 2];
        var morePrints = new long[skus.length * 2];
        var moreSeen = new BitSet(more.length);
        for (var at = 0; at < skus.length; at++) {
            if (skus[at] != 0) {
                var slot = slot(more, skus[at]);
                more[slot] = skus[at];
                morePrints[slot] = prints[at];
                moreSeen.set(slot, seen.get(at));
            }
        }
        skus = more;
        prints = morePrints;
        seen = moreSeen;
    }

    private static int slot(long[] keys, long key) {
        var slot = (int) (key >>> 20) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private static long key(String sku) {
        return Fingerprint.of(sku) | 1;
    }
}
