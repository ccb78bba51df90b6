/** An exchange of one's own, as Asterisk, whose dialplan asks for each call where it goes. */
@org.jspecify.annotations.NullMarked
package orderdesk.callback.telephony.dialplan;
