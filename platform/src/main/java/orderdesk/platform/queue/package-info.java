/** One queue of calls: in which order work is handed out, and to whom. Each owner of work has one. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.queue;
