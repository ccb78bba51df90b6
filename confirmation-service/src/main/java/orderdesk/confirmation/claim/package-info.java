/** Who holds the work of one person. */
@org.jspecify.annotations.NullMarked
package orderdesk.confirmation.claim;
