/** What is said to the customer: complete Russian sentences, filled in from the order. Pure. */
@org.jspecify.annotations.NullMarked
package orderdesk.confirmation.script;
