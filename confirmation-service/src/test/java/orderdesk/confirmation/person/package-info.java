@org.jspecify.annotations.NullMarked
package orderdesk.confirmation.person;
