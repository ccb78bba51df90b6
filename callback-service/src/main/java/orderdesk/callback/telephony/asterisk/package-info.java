/** Asterisk, by its manager interface (AMI): lines of {@code Name: value} over one connection, in both directions. */
@org.jspecify.annotations.NullMarked
package orderdesk.callback.telephony.asterisk;
