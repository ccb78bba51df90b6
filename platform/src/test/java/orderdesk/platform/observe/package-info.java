/** What a running service shows of itself. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.observe;
