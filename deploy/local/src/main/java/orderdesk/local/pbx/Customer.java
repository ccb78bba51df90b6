package orderdesk.local.pbx;

/**
 * What happens when the desk calls somebody.
 *
 * @param ring seconds until it does
 * @param talk seconds until he hangs up, where nobody does before
 */
record Customer(Script script, int ring, int talk) {

    /** Long enough to read an order back. */
    static final Customer ANYBODY = new Customer(Script.ANSWERED, 4, 90);
}
