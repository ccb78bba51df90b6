package orderdesk.inventory.supplier.feed;

import java.util.BitSet;

/**
 * Which SKUs a supplier lists, what each said last, and which the list being read has named: a few dozen bytes an offer,
 * so that five million fit a small heap. SKUs are known by a 64-bit hash; two of one supplier share theirs once in some
 * million lists of that size, and the second would be rejected as a duplicate.
 */
final class KnownOffers {

    private long[] skus;

    /** None at all while nothing is known: a first list needs half the memory. */
    private long[] prints = new long[0];

    private BitSet seen;
    private int size;

    /** @param expected how many to make room for */
    KnownOffers(int expected) {
        var slots = Integer.highestOneBit(Math.max(16, expected + expected / 2)) << 1;
        skus = new long[slots];
        seen = new BitSet(slots);
    }

    /** What a new SKU is remembered with: a fingerprint is never this. */
    static final long NOTHING = 0;

    /** What a SKU had that was named before: a fingerprint is never negative. */
    static final long AGAIN = -1;

    void know(String sku, long print) {
        if (prints.length == 0) {
            prints = new long[skus.length];
        }
        var key = key(sku);
        var slot = put(slot(skus, key), key); // which may make room, and other tables
        prints[slot] = print;
    }

    /**
     * Marks a SKU as named by this list.
     *
     * @return the fingerprint it had, {@link #NOTHING} where it is new, {@link #AGAIN} where it was named before
     */
    long name(String sku) {
        var key = key(sku);
        var slot = slot(skus, key);
        if (skus[slot] == 0) {
            slot = put(slot, key);
        }
        if (seen.get(slot)) {
            return AGAIN;
        }
        seen.set(slot);
        return prints.length == 0 ? NOTHING : prints[slot];
    }

    boolean named(String sku) {
        var slot = slot(skus, key(sku));
        return skus[slot] != 0 && seen.get(slot);
    }

    /** Something that could be had was not named. */
    boolean lacksSome() {
        for (var at = 0; at < prints.length; at++) {
            if ((prints[at] & 1) == 1 && !seen.get(at)) {
                return true;
            }
        }
        return false;
    }

    /** @return where it is now */
    private int put(int slot, long key) {
        var at = slot;
        if (skus[at] == 0 && ++size * 3L > skus.length * 2L) {
            grow();
            at = slot(skus, key);
        }
        skus[at] = key;
        return at;
    }

    private void grow() {
        var more = new long[skus.length * 2];
        var morePrints = new long[prints.length * 2];
        var moreSeen = new BitSet(more.length);
        for (var at = 0; at < skus.length; at++) {
            if (skus[at] != 0) {
                var slot = slot(more, skus[at]);
                more[slot] = skus[at];
                moreSeen.set(slot, seen.get(at));
                if (prints.length > 0) {
                    morePrints[slot] = prints[at];
                }
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
