/** Who holds whose work: one operator at a time for one person. Pure; both owners of a queue build on it. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.claim;
