package orderdesk.platform.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpStatus;

/** What a gzip body holds; refuses one that grows beyond {@value #RATIO_MAX} times what has come in. */
final class Unzipped extends InputStream {

    static final int RATIO_MAX = 100;

    private static final int CHUNK = 512;

    private final BoundedBody zipped;
    private final GZIPInputStream unzipped;
    private long grown;

    Unzipped(BoundedBody zipped) throws IOException {
        this.zipped = zipped;
        try {
            this.unzipped = new GZIPInputStream(zipped, CHUNK);
        } catch (EOFException | ZipException _) {
            throw broken();
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = unzip(into, offset, length);
        grown += Math.max(0, read);
        if (grown > RATIO_MAX * zipped.given()) {
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "body-inflates", "The body inflates too much.");
        }
        return read;
    }

    private int unzip(byte[] into, int offset, int length) throws IOException {
        try {
            return unzipped.read(into, offset, length);
        } catch (EOFException | ZipException _) {
            throw broken();
        }
    }

    private static Problem broken() {
        return new Problem(HttpStatus.BAD_REQUEST, "encoding-broken", "The compressed body is damaged.");
    }

    @Override
    public void close() throws IOException {
        unzipped.close();
    }
}
