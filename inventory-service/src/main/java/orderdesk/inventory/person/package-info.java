/** What inventory-service keeps of customers. */
@org.jspecify.annotations.NullMarked
package orderdesk.inventory.person;
