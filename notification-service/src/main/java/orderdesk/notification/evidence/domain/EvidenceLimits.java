package orderdesk.notification.evidence.domain;

/** How much a customer may show of what went wrong. */
public final class EvidenceLimits {

    /** Of one case. */
    public static final int FILES_MAX = 20;

    /** Of one case, all files together. */
    public static final long CASE_BYTES_MAX = 300L << 20;

    /** Of one upload, all its files and what stands between them: a case takes no more. */
    public static final long REQUEST_BYTES_MAX = CASE_BYTES_MAX + (1L << 20);

    public static final long PICTURE_BYTES_MAX = 20L << 20;
    public static final long FILM_BYTES_MAX = 100L << 20;

    /** Width by height: what a browser unpacks to show it. Cameras of 108 megapixels stay below it. */
    public static final long PIXELS_MAX = 120_000_000;

    /** Bytes at the beginning of a file that say what it is, and how large a picture. */
    public static final int HEAD = 512 << 10;

    private EvidenceLimits() {}
}
