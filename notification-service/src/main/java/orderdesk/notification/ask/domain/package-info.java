@org.jspecify.annotations.NullMarked
package orderdesk.notification.ask.domain;
