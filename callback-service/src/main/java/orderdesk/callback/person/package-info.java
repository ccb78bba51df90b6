/** What callback-service keeps of customers. */
@org.jspecify.annotations.NullMarked
package orderdesk.callback.person;
