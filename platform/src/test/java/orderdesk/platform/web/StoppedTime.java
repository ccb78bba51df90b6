package orderdesk.platform.web;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Goes on only when it is told to. */
final class StoppedTime implements TimeMeter {

    private final AtomicLong nanos = new AtomicLong();

    void goOn(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
