package orderdesk.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;

/**
 * A stream that refuses to drip: it is read to its end within a time, or not at all. How long a single read waits is the
 * container's to say.
 */
final class TimelyBody extends FilterInputStream {

    private final long within;
    private final LongSupplier nanoTime;
    private final long started;

    TimelyBody(InputStream in, Duration within, LongSupplier nanoTime) {
        super(in);
        this.within = within.toNanos();
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        return inTime(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return inTime(super.read(into, offset, length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int inTime(int read) {
        if (nanoTime.getAsLong() - started > within) {
            throw new Problem(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", "The body took too long to come in.");
        }
        return read;
    }
}
