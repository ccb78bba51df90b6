package orderdesk.platform.web;

/** Cursors of lists: opaque to callers, signed, and of no use to another caller's shop or another list. */
public interface Cursors {

    /** @param list name of the list and its filters, so that a cursor fits no other */
    String write(String list, String position);

    /** @throws Problem 400 where the cursor was not written for this list */
    String read(String list, String cursor);
}
