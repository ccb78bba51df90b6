@org.jspecify.annotations.NullMarked
package orderdesk.inventory.price.persistence;
