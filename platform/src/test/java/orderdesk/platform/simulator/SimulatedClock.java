package orderdesk.platform.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it. */
public final class SimulatedClock extends Clock {

    private volatile Instant now;

    public SimulatedClock(Instant start) {
        this.now = start;
    }

    /** @param start as {@code 2026-03-02T09:00:00Z} */
    public static SimulatedClock at(String start) {
        return new SimulatedClock(Instant.parse(start));
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** Jumps, also backwards, as the clocks of machines do. */
    public void set(Instant to) {
        now = to;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The desk keeps time in UTC");
    }
}
