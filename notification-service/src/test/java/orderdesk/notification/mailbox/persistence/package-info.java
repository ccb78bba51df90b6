@org.jspecify.annotations.NullMarked
package orderdesk.notification.mailbox.persistence;
