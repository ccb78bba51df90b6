@org.jspecify.annotations.NullMarked
package orderdesk.inventory.picture;
