package orderdesk.notification.mailbox.persistence;

import com.mongodb.MongoException;
import jakarta.mail.internet.SharedInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * A part of some bytes that lie elsewhere, which is opened at its beginning when it is first read. The parser of letters
 * takes parts of it by where they are, and copies none.
 *
 * <p>Not safe for many threads, like any stream.
 */
final class SharedBytes extends BufferedInputStream implements SharedInputStream {

    private static final int AT_ONCE = 64 << 10;

    private final LongFunction<InputStream> bytes;
    private final long start;
    private final long end;

    /**
     * @param bytes opens them at a place
     * @param start the first of them
     * @param end behind the last of them, or beyond the end of all
     */
    SharedBytes(LongFunction<InputStream> bytes, long start, long end) {
        super(new Slice(bytes, start, end), AT_ONCE);
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** From the beginning of this part; what is buffered is not read yet. */
    @Override
    public synchronized long getPosition() {
        return ((Slice) in).read - (count - pos);
    }

    @Override
    public InputStream newStream(long from, long to) {
        var until = to < 0 ? end : Math.min(end, start + to);
        return new SharedBytes(bytes, start + from, until);
    }

    /** Counts what was read, opens late, and ends where the part does. */
    private static final class Slice extends InputStream {

        private final LongFunction<InputStream> bytes;
        private final long start;
        private final long length;
        private long read;
        private @Nullable InputStream open;

        Slice(LongFunction<InputStream> bytes, long start, long end) {
            this.bytes = bytes;
            this.start = start;
            this.length = Math.max(0, end - start);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            var wanted = (int) Math.min(most, length - read);
            if (wanted <= 0) {
                return most == 0 ? 0 : -1;
            }
            try {
                var got = opened().read(into, offset, wanted);
                read += Math.max(0, got);
                return got;
            } catch (MongoException e) {
                throw new StoreUnavailable("A letter cannot be read", e);
            }
        }

        private InputStream opened() {
            if (open == null) {
                open = bytes.apply(start + read);
            }
            return open;
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
            }
        }
    }
}
