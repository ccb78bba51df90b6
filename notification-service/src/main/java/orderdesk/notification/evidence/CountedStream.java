package orderdesk.notification.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that knows how much was read, and ends with {@link TooLong} beyond its limit, in bytes. */
final class CountedStream extends FilterInputStream {

    private final long max;
    private long count;

    CountedStream(InputStream in, long max) {
        super(in);
        this.max = max;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false; // going back would count twice
    }

    private void counted(long bytes) throws TooLong {
        count += bytes;
        if (count > max) {
            throw new TooLong();
        }
    }

    /** More came than is taken. */
    static final class TooLong extends IOException {

        TooLong() {
            super("More bytes than are taken");
        }
    }
}
