@org.jspecify.annotations.NullMarked
package orderdesk.benchmarks;
