@org.jspecify.annotations.NullMarked
package orderdesk.callback.promise.web;
