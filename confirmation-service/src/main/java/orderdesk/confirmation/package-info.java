/** Calls customers until each order is confirmed: queue, claims, script, read-back, attempts and promises. */
@org.jspecify.annotations.NullMarked
package orderdesk.confirmation;
