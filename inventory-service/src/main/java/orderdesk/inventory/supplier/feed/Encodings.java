package orderdesk.inventory.supplier.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which encoding a text is written: by its byte order mark, else UTF-8 where all of it is that, else the
 * Russian one by which most of its letters are small and frequent ones.
 */
final class Encodings {

    private static final int BUFFER = 1 << 16;
    private static final String FREQUENT = "оеаитнсрвлкмдпу";
    private static final Charset[] RUSSIAN = {
        Charset.forName("windows-1251"), Charset.forName("IBM866"), Charset.forName("KOI8-R")
    };

    private Encodings() {}

    /**
     * @param said by whoever knows the supplier; a byte order mark knows better
     * @throws FeedBroken where {@code said} is the name of no encoding
     */
    static Charset of(Path file, FeedLimits limits, @Nullable String said) throws IOException {
        byte[] head;
        try (var list = ListFile.open(file, limits)) {
            head = list.readNBytes(BUFFER);
        }
        var marked = marked(head);
        if (marked != null) {
            return marked;
        }
        if (said != null) {
            return named(said);
        }
        return isUtf8(file, limits) ? StandardCharsets.UTF_8 : likeliest(head);
    }

    private static @Nullable Charset marked(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        return begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16 : null;
    }

    private static boolean begins(byte[] head, int... mark) {
        for (var at = 0; at < mark.length; at++) {
            if (at >= head.length || (head[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static Charset named(String said) {
        try {
            return Charset.forName(said);
        } catch (IllegalArgumentException e) {
            throw new FeedBroken("encoding", "There is no encoding of that name.", e);
        }
    }

    private static boolean isUtf8(Path file, FeedLimits limits) throws IOException {
        var decoder = strict(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        try (var list = ListFile.open(file, limits)) {
            for (var read = 0; read >= 0; ) {
                read = list.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                if (decoder.decode(bytes, chars, read < 0).isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
            return true;
        }
    }

    private static Charset likeliest(byte[] head) {
        return Stream.of(RUSSIAN)
                .max(Comparator.comparingLong(charset -> frequent(head, charset)))
                .orElseThrow();
    }

    private static long frequent(byte[] head, Charset charset) {
        var text = new String(head, charset);
        var letters =
                text.chars().filter(letter -> FREQUENT.indexOf(letter) >= 0).count();
        var strange = text.chars().filter(Encodings::isNoText).count();
        return letters - strange;
    }

    /** Lines for frames, and what no code page has. */
    private static boolean isNoText(int letter) {
        return letter >= 0x2500 && letter < 0x25A0 || letter == 0xFFFD;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
