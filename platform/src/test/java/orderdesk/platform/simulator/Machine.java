package orderdesk.platform.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.ThreadFactory;

/**
 * One instance of a service between its start and its death. What it runs stops for ever, between two steps, when it
 * is killed.
 */
final class Machine {

    private final String name;
    private final Scheduler scheduler;
    private final Trace trace;
    private final ThreadFactory threads;
    private final Clock clock;
    private boolean alive = true;
    private boolean stopped;

    Machine(String name, Scheduler scheduler, Trace trace, SimulatedClock time, Duration skew) {
        this.name = name;
        this.scheduler = scheduler;
        this.trace = trace;
        this.threads = scheduler.threadsOf(this).factory();
        this.clock = new Skewed(time, skew);
    }

    String name() {
        return name;
    }

    Clock clock() {
        return clock;
    }

    boolean isAlive() {
        return alive;
    }

    boolean runs() {
        return alive && !stopped;
    }

    /** As SIGSTOP and SIGCONT: it notices nothing, but time passes. */
    void stop(boolean stop) {
        stopped = stop;
    }

    void kill() {
        alive = false;
        scheduler.drop(this);
    }

    ThreadFactory threads() {
        return work -> threads.newThread(() -> guarded(work));
    }

    void start(Runnable work) {
        threads().newThread(work).start();
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            trace.found(new AssertionError(name + " lost a thread", e));
        }
    }

    /** A point where others may go on, or the machine may be killed. */
    void step(String what, String which) {
        trace.add(name, what, which);
        Thread.yield();
    }

    /** Notes an outcome without giving way. */
    void note(String what, String which) {
        trace.add(name, what, which);
    }

    /** The machine's own clock. */
    private static final class Skewed extends Clock {

        private final SimulatedClock time;
        private final Duration skew;

        Skewed(SimulatedClock time, Duration skew) {
            this.time = time;
            this.skew = skew;
        }

        @Override
        public Instant instant() {
            return time.instant().plus(skew);
        }

        @Override
        public ZoneId getZone() {
            return time.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return time.withZone(zone);
        }
    }
}
