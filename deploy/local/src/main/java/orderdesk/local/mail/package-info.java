/** The mail server of a machine without infrastructure: it takes everything, delivers nothing, and shows it. */
@org.jspecify.annotations.NullMarked
package orderdesk.local.mail;
