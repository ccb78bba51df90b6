/** The two queues of calls beside each other. */
@org.jspecify.annotations.NullMarked
package orderdesk.queues;
