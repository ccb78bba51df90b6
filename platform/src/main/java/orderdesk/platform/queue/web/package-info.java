/**
 * The HTTP side of a queue of calls, the same in both services that own one (architecture, section 5): bodies, places in
 * the order of work, claims, and what is refused. A service's controllers extend what is here and add what is theirs.
 */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.queue.web;
