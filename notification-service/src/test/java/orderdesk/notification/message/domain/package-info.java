@org.jspecify.annotations.NullMarked
package orderdesk.notification.message.domain;
