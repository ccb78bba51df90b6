/** Alert rules, dashboards and runbook belong together. */
@org.jspecify.annotations.NullMarked
package orderdesk.watch;
