package orderdesk.inventory.supplier.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import orderdesk.inventory.supplier.feed.FeedBroken;

/** A list that is neither larger nor slower than one may be: one that drips never falls silent, and never ends. */
final class Bounded extends FilterInputStream {

    private final long bytesMax;
    private final long ends;
    private long read;

    /** @param ends as {@link System#nanoTime} tells it */
    Bounded(InputStream in, long bytesMax, long ends) {
        super(in);
        this.bytesMax = bytesMax;
        this.ends = ends;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (System.nanoTime() - ends >= 0) {
            throw new SocketTimeoutException("The list is not there in time");
        }
        var count = in.read(into, offset, length);
        read += Math.max(0, count);
        if (read > bytesMax) {
            throw new FeedBroken("too-large", "The list is larger than %d bytes.".formatted(bytesMax));
        }
        return count;
    }

    /** What was not read is left to the connection, which is closed with it. */
    @Override
    public void close() {}
}
