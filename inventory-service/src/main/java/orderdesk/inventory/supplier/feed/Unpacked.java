package orderdesk.inventory.supplier.feed;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The text of a list, unpacked where it begins like gzip. Refuses what grows out of all proportion, and a name that
 * does not end, which an XML parser would gather in memory.
 */
final class Unpacked extends FilterInputStream {

    /** Small lists compress as well as they like. */
    private static final long RATIO_FROM = 10L << 20;

    private static final int BUFFER = 1 << 16;

    /** Bytes of a name, which has up to two a letter. */
    private static final int NAME_MAX = 2 * FeedLimits.NAME_MAX;

    private final Counted packed;
    private final FeedLimits limits;
    private long given;
    private int name = -1;

    private Unpacked(InputStream in, Counted packed, FeedLimits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    static InputStream open(InputStream file, FeedLimits limits) throws IOException {
        var counted = new Counted(file);
        var ahead = new PushbackInputStream(counted, 2);
        var magic = ahead.readNBytes(2);
        ahead.unread(magic);
        var zipped = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
        try {
            return new Unpacked(zipped ? new GZIPInputStream(ahead, BUFFER) : ahead, counted, limits);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            var read = in.read(into, offset, Math.min(length, NAME_MAX));
            given += Math.max(0, read);
            check();
            watchNames(into, offset, read);
            return read;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private void check() {
        if (given > limits.bytesMax()) {
            throw new FeedBroken("too-large", "The list is larger than %d bytes.".formatted(limits.bytesMax()));
        }
        if (given > RATIO_FROM && given > limits.ratioMax() * packed.count) {
            throw new FeedBroken("inflates", "The list inflates more than %d times.".formatted(limits.ratioMax()));
        }
    }

    /**
     * Counts bytes from a {@code <} to the end of the word behind it. A name that is too long does not fit what is read
     * at once: so only the one that goes on from the last time is looked at, and the last one that begins.
     */
    private void watchNames(byte[] bytes, int offset, int read) {
        var end = offset + Math.max(0, read);
        if (name >= 0) {
            name = wordEnds(bytes, offset, end) ? -1 : name + end - offset;
        }
        var last = end - 1;
        while (last >= offset && bytes[last] != '<') {
            last--;
        }
        if (last >= offset) {
            name = wordEnds(bytes, last, end) ? -1 : end - last;
        }
        if (name > NAME_MAX) {
            throw new FeedBroken("name-too-long", "The name of an element does not end.");
        }
    }

    private static boolean wordEnds(byte[] bytes, int from, int end) {
        for (var at = from; at < end; at++) {
            var next = bytes[at];
            if (next == '>' || next == ' ' || next == '\n' || next == '\t' || next == '\r') {
                return true;
            }
        }
        return false;
    }

    private static FeedBroken damaged(IOException cause) {
        return new FeedBroken("damaged", "The compressed list is damaged or cut short.", cause);
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
