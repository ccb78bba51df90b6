@org.jspecify.annotations.NullMarked
package orderdesk.platform.queue;
