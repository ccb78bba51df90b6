@org.jspecify.annotations.NullMarked
package orderdesk.inventory.warehouse.domain;
