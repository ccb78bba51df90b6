@org.jspecify.annotations.NullMarked
package orderdesk.order.domain.safe;
