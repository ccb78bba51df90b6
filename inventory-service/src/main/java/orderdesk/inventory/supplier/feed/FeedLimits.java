package orderdesk.inventory.supplier.feed;

/**
 * What one price list may be; beyond, it is refused or, where a single offer is to blame, that offer is.
 *
 * @param bytesMax unpacked
 * @param ratioMax unpacked to packed bytes, once the list has some size
 * @param textMax characters of one text; a longer one rejects its offer
 * @param namesMax different names of elements and attributes
 */
public record FeedLimits(
        long bytesMax,
        int ratioMax,
        int offersMax,
        int depthMax,
        int textMax,
        int paramsMax,
        int picturesMax,
        int namesMax) {

    public static final FeedLimits DEFAULT = new FeedLimits(16L << 30, 100, 5_000_000, 32, 10_000, 200, 50, 1_000);

    /** Elements of one product in CommerceML: its parameters, prices and warehouses, with what each is made of. */
    int partsMax() {
        return 10 * paramsMax;
    }

    /** Longer names of elements, and texts of attributes, are nobody's price list. */
    static final int NAME_MAX = 10_000;
}
