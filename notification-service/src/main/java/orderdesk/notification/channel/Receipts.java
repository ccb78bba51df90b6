package orderdesk.notification.channel;

/** Who is told what became of short messages, by the name that their operator gave them. */
interface Receipts {

    /** @return false where none is known by that name, or not yet */
    boolean delivered(String reference);

    /**
     * It never will be.
     *
     * @param reason without personal data
     * @return false where none is known by that name, or not yet
     */
    boolean undelivered(String reference, String reason);
}
