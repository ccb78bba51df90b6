@org.jspecify.annotations.NullMarked
package orderdesk.wire;
