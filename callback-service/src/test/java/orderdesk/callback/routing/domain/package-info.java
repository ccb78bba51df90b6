@org.jspecify.annotations.NullMarked
package orderdesk.callback.routing.domain;
