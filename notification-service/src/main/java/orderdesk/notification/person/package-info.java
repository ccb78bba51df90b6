/** What notification-service keeps of customers. */
@org.jspecify.annotations.NullMarked
package orderdesk.notification.person;
