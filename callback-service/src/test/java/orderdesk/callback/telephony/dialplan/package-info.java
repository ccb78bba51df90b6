@org.jspecify.annotations.NullMarked
package orderdesk.callback.telephony.dialplan;
