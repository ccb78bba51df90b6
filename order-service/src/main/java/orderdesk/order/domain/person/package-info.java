/** Customers who want to know what the desk keeps of them, or want it gone. */
@org.jspecify.annotations.NullMarked
package orderdesk.order.domain.person;
