@org.jspecify.annotations.NullMarked
package orderdesk.inventory.catalogue.persistence;
