@org.jspecify.annotations.NullMarked
package orderdesk.inventory.stock.audit;
