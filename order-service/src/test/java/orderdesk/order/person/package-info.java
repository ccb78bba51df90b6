@org.jspecify.annotations.NullMarked
package orderdesk.order.person;
