package orderdesk.notification.mailbox.domain;

/** How much of a letter is taken. */
public final class MailLimits {

    /** A film of the largest size that is taken (EvidenceLimits), packed by four thirds and line ends, and some words. */
    public static final long LETTER_BYTES_MAX = 145L << 20;

    /** Of what is neither picture nor film; those are taken as large as by an upload. */
    public static final int ATTACHMENT_BYTES_MAX = 10 << 20;

    public static final int ATTACHMENTS_MAX = 20;
    public static final int PARTS_MAX = 100;
    public static final int DEPTH_MAX = 10;

    /** In characters, of all texts of a letter together. */
    public static final int TEXT_MAX = 20_000;

    public static final int EXCERPT_MAX = 1_000;
    public static final int SUBJECT_MAX = 200;
    public static final int NAME_MAX = 100;

    /** Of an e-mail address (RFC 5321, 4.5.3.1). */
    public static final int ADDRESS_MAX = 254;

    /** Of an order: 10 to 30 are usual (R078). */
    public static final int LINES_MAX = 100;

    public static final int LINE_TEXT_MAX = 500;
    public static final int QUANTITY_MAX = 10_000;

    private MailLimits() {}
}
