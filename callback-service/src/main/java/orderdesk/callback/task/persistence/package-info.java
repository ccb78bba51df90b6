@org.jspecify.annotations.NullMarked
package orderdesk.callback.task.persistence;
