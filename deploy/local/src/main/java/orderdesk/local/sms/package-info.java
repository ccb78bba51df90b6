/** The SMS centre of a machine without infrastructure: it takes everything, delivers nothing, reports and shows it. */
@org.jspecify.annotations.NullMarked
package orderdesk.local.sms;
