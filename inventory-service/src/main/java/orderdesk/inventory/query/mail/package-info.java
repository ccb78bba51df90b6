@org.jspecify.annotations.NullMarked
package orderdesk.inventory.query.mail;
