/**
 * The platform's protocol on a simulated database, broker and clock, for the tests of every service.
 *
 * <p>{@link orderdesk.platform.simulator.SimulatedStore} is the plain store of unit and wire tests.
 */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.simulator;
