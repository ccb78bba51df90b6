package orderdesk.inventory.picture;

import java.util.Optional;

/**
 * What a product looks like.
 *
 * @param type as its own first bytes say, whatever it was called on the way
 */
public record Picture(byte[] bytes, String type) {

    private static final int RIFF_KIND = 8;

    /** Nothing where it is no picture that browsers only draw: a drawing in XML can hold scripts, and is none. */
    static Optional<Picture> of(byte[] bytes) {
        return type(bytes).map(type -> new Picture(bytes, type));
    }

    private static Optional<String> type(byte[] bytes) {
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of("image/png");
        }
        if (begins(bytes, 0, 'G', 'I', 'F', '8')) {
            return Optional.of("image/gif");
        }
        return begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, RIFF_KIND, 'W', 'E', 'B', 'P')
                ? Optional.of("image/webp")
                : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int from, int... with) {
        if (bytes.length < from + with.length) {
            return false;
        }
        for (var at = 0; at < with.length; at++) {
            if (Byte.toUnsignedInt(bytes[from + at]) != with[at]) {
                return false;
            }
        }
        return true;
    }
}
