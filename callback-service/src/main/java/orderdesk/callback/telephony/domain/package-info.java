/** A call as the exchange tells of it, and what the desk makes of that; no clock, no provider, no storage. */
@org.jspecify.annotations.NullMarked
package orderdesk.callback.telephony.domain;
