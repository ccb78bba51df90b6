/** Two small services that talk by events, on which the platform's protocol is simulated: jars of coins, and tallies. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.simulator.toy;
