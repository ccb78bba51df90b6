@org.jspecify.annotations.NullMarked
package orderdesk.inventory.person;
