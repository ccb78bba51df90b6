@org.jspecify.annotations.NullMarked
package orderdesk.callback.task.web;
