@org.jspecify.annotations.NullMarked
package orderdesk.inventory.supplier.web;
