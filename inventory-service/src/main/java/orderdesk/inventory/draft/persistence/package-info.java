@org.jspecify.annotations.NullMarked
package orderdesk.inventory.draft.persistence;
