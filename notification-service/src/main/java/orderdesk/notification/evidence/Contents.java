package orderdesk.notification.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import orderdesk.notification.evidence.domain.EvidenceLimits;
import orderdesk.notification.evidence.domain.FileKind;
import org.apache.tika.Tika;

/**
 * What a file is, and how many pixels it unpacks to, by its first bytes. Nothing is decoded: a picture from a stranger
 * meets no decoder here.
 */
public final class Contents {

    private static final Tika TIKA = new Tika();

    /** Signature, length and name of the first chunk come before the width (PNG, 5.2 and 11.2.1). */
    private static final int PNG_WIDTH = 16;

    private static final int PNG_SIZE_END = 24;

    private Contents() {}

    /**
     * Whether a file may be shown to people as what it is: by letter the same is taken as by the link.
     *
     * @param head its first bytes, as many as {@link EvidenceLimits#HEAD} where it has so many
     * @param bytes how many it has in all
     */
    public static boolean isProof(byte[] head, long bytes) {
        return bytes > 0
                && kind(head)
                        .filter(kind -> bytes <= kind.bytesMax() && !isTooManyPixels(kind, head))
                        .isPresent();
    }

    /** How large a picture or a film may be; empty for anything else. */
    public static Optional<Long> bytesMax(byte[] head) {
        return head.length == 0 ? Optional.empty() : kind(head).map(FileKind::bytesMax);
    }

    static Optional<FileKind> kind(byte[] head) {
        try {
            var kind = FileKind.detected(TIKA.detect(new ByteArrayInputStream(head)));
            return kind.filter(FileKind.MOV::equals).isPresent() && isMp4(head) ? Optional.of(FileKind.MP4) : kind;
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /** Tika takes most brands of MP4 for QuickTime's, of which there is one (ISO/IEC 14496-12, 4.3). */
    private static boolean isMp4(byte[] head) {
        var box = new String(head, 4, Math.clamp(head.length - 4L, 0, 8), StandardCharsets.ISO_8859_1);
        return box.startsWith("ftyp") && !box.equals("ftypqt  ");
    }

    /** A picture that does not say its size at its beginning is one that has too many. */
    static boolean isTooManyPixels(FileKind kind, byte[] head) {
        return switch (kind) {
            case PNG -> isTooMany(png(head));
            case JPEG -> isTooMany(jpeg(ByteBuffer.wrap(head)));
            case HEIC -> isTooMany(HeicSize.pixels(ByteBuffer.wrap(head)));
            case MP4, MOV -> false; // films are played a frame at a time
        };
    }

    private static boolean isTooMany(OptionalLong pixels) {
        return pixels.isEmpty() || pixels.getAsLong() > EvidenceLimits.PIXELS_MAX;
    }

    private static OptionalLong png(byte[] head) {
        if (head.length < PNG_SIZE_END) {
            return OptionalLong.empty();
        }
        var size = ByteBuffer.wrap(head);
        return product(size.getInt(PNG_WIDTH), size.getInt(PNG_WIDTH + Integer.BYTES));
    }

    private static OptionalLong product(long width, long height) {
        return width > 0 && height > 0 ? OptionalLong.of(width * height) : OptionalLong.empty();
    }

    /** From marker to marker (ITU T.81, B.1) to the frame header, which has height and width behind one byte. */
    private static OptionalLong jpeg(ByteBuffer head) {
        head.position(2);
        while (head.remaining() >= 4) {
            var first = Byte.toUnsignedInt(head.get());
            var marker = Byte.toUnsignedInt(head.get(head.position()));
            if (first != 0xFF) {
                return OptionalLong.empty();
            }
            if (marker == 0xFF) {
                continue; // fill bytes stand before markers
            }
            head.get();
            var start = head.position();
            if (isFrame(marker)) {
                return head.remaining() < 7
                        ? OptionalLong.empty()
                        : product(
                                Short.toUnsignedInt(head.getShort(start + 5)),
                                Short.toUnsignedInt(head.getShort(start + 3)));
            }
            var end = start + Short.toUnsignedInt(head.getShort(start));
            if (end > head.limit() || end < start + 2) {
                return OptionalLong.empty();
            }
            head.position(end);
        }
        return OptionalLong.empty();
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, which lie between them (ITU T.81, table B.1). */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
