package orderdesk.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One connection that stays open and posts one order after another. It reads no more of an answer than it needs: the
 * generator shares the processor with what it measures.
 */
final class Storefront implements AutoCloseable {

    private static final int ANSWER_MILLIS = 30_000;

    /** Below the 30 s after which a service hangs up on a connection that nobody used. */
    private static final long FRESH_NANOS = 20_000_000_000L;

    private final Desk desk;
    private final Socket socket;
    private final InputStream in;
    private long usedAt = System.nanoTime();
    private boolean closing;

    Storefront(Desk desk) {
        this.desk = desk;
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), Place.port(Place.ORDER));
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The new order's address, as {@code /v1/orders/<id>}. */
    String post() {
        try {
            socket.getOutputStream().write(Orders.request(desk.token("tribuna-storefront")));
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the service keeps the connection open for another order. */
    boolean isOpen() {
        return !closing && System.nanoTime() - usedAt < FRESH_NANOS;
    }

    private String answer() throws IOException {
        var status = line();
        var location = "";
        var length = -1;
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "Location: ", 0, 10)) {
                location = line.substring(10);
            } else if (line.regionMatches(true, 0, "Content-Length: ", 0, 16)) {
                length = Integer.parseInt(line.substring(16));
            } else if (line.equalsIgnoreCase("Connection: close")) {
                closing = true;
            }
        }
        if (length < 0) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        if (!status.startsWith("HTTP/1.1 201")) {
            throw new IllegalStateException("Not accepted: " + status);
        }
        usedAt = System.nanoTime();
        return location;
    }

    private void skipChunks() throws IOException {
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            in.skipNBytes(size + 2);
        }
        line();
    }

    private String line() throws IOException {
        var bytes = new byte[1_024];
        var length = 0;
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || length == bytes.length) {
                throw new EOFException("The answer broke off");
            }
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
