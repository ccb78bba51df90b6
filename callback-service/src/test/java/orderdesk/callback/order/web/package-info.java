@org.jspecify.annotations.NullMarked
package orderdesk.callback.order.web;
