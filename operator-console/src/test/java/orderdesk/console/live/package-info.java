@org.jspecify.annotations.NullMarked
package orderdesk.console.live;
