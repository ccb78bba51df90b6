@org.jspecify.annotations.NullMarked
package orderdesk.callback.telephony.asterisk;
