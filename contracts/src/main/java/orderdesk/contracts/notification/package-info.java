@org.jspecify.annotations.NullMarked
package orderdesk.contracts.notification;
