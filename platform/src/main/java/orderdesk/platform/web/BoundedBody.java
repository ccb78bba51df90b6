package orderdesk.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** A stream that refuses to be longer than its limit, in bytes; it counts what it has given. */
final class BoundedBody extends FilterInputStream {

    private final long max;
    private long given;

    BoundedBody(InputStream in, long max) {
        super(in);
        this.max = max;
    }

    long given() {
        return given;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false; // going back would count twice
    }

    private void count(long bytes) {
        given += bytes;
        if (given > max) {
            throw tooLarge();
        }
    }

    static Problem tooLarge() {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is too large.");
    }
}
