/** What order-service keeps of persons, and how it asks all services about one. */
@org.jspecify.annotations.NullMarked
package orderdesk.order.person;
