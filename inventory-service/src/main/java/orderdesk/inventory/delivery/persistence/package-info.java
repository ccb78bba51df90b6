@org.jspecify.annotations.NullMarked
package orderdesk.inventory.delivery.persistence;
