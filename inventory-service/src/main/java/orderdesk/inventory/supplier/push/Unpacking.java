package orderdesk.inventory.supplier.push;

import orderdesk.inventory.supplier.feed.FeedLimits;

/**
 * What one file of an archive that 1C pushes may unpack to; beyond, its import is refused.
 *
 * @param ratioMax unpacked to packed bytes, once there are more than {@code ratioFrom}: small files pack as well as they
 *     like
 */
public record Unpacking(long bytesMax, int ratioMax, long ratioFrom) {

    static final Unpacking USUAL = new Unpacking(PushDesk.SESSION_MAX, FeedLimits.DEFAULT.ratioMax(), 10L << 20);

    long most(long packed) {
        return Math.min(bytesMax, Math.max(ratioFrom, ratioMax * packed));
    }
}
