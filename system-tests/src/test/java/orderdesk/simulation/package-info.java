/**
 * The main story under fire: the cores of order-, inventory- and confirmation-service on simulated databases, broker and
 * clocks, with people who come, act and vanish as a seed has drawn.
 */
@org.jspecify.annotations.NullMarked
package orderdesk.simulation;
