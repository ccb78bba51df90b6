package orderdesk.platform.aggregate.protocol;

import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ThreadFactory;

/**
 * What the protocol takes from the machine it runs on, all of which the simulator replaces.
 *
 * @param threads for whatever blocks
 * @param random decides nothing but the order of things
 * @param instance a name that no other running or former instance has
 */
public record Surroundings(Clock clock, ThreadFactory threads, Random random, String instance, Watch watch) {}
