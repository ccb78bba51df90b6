/**
 * Zadarma, as its API v1 notifies: plain forms, each event signed over some of its own fields; asked to call
 * and for recordings by signed queries.
 */
@org.jspecify.annotations.NullMarked
package orderdesk.callback.telephony.zadarma;
