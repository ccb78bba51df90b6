/** The telephone exchange: what it says, what is kept of it, and how it is asked to place a call. */
@org.jspecify.annotations.NullMarked
package orderdesk.callback.telephony;
