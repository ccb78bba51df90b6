/** What confirmation-service keeps of customers. */
@org.jspecify.annotations.NullMarked
package orderdesk.confirmation.person;
