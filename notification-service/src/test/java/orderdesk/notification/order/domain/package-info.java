@org.jspecify.annotations.NullMarked
package orderdesk.notification.order.domain;
