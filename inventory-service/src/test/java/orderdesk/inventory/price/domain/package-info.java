@org.jspecify.annotations.NullMarked
package orderdesk.inventory.price.domain;
