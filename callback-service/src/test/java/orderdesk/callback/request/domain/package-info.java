@org.jspecify.annotations.NullMarked
package orderdesk.callback.request.domain;
