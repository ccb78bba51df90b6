package orderdesk.notification.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A stream that ends with {@link TooSlow} once its time is over: whoever sends a byte now and then holds nothing for ever. */
public final class TimedStream extends FilterInputStream {

    private final Clock clock;
    private final Instant end;

    public TimedStream(InputStream in, Clock clock, Instant end) {
        super(in);
        this.clock = clock;
        this.end = end;
    }

    public static TimedStream within(InputStream in, Clock clock, Duration time) {
        return new TimedStream(in, clock, clock.instant().plus(time));
    }

    @Override
    public int read() throws IOException {
        requireTime();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        requireTime();
        return super.read(into, offset, length);
    }

    private void requireTime() throws TooSlow {
        if (clock.instant().isAfter(end)) {
            throw new TooSlow();
        }
    }

    /** It took longer than it may. */
    public static final class TooSlow extends IOException {

        TooSlow() {
            super("It takes too long");
        }
    }
}
