@org.jspecify.annotations.NullMarked
package orderdesk.insight.calls;
