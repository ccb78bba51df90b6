package orderdesk.inventory.supplier.push;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file out of an archive, which may unpack to anything. */
final class Measured extends FilterInputStream {

    private long left;

    Measured(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = in.read(into, offset, length);
        left -= Math.max(0, count);
        if (left < 0) {
            throw new Refused("The archive unpacks to more than it may");
        }
        return count;
    }
}
