package orderdesk.notification.evidence;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * How many pixels a HEIC picture unpacks to, by the boxes at its beginning: the largest of what its properties say of
 * the picture and of the tiles that it is made of (ISO/IEC 14496-12, 8.11.14; 23008-12, 6.5.3).
 */
final class HeicSize {

    private static final int META = name("meta");
    private static final int PROPERTIES = name("iprp");
    private static final int CONTAINER = name("ipco");
    private static final int SIZE = name("ispe");

    /** Size and name of a box. */
    private static final int HEADER = 8;

    /** Version and flags, of boxes that have them. */
    private static final int FULL = 4;

    private HeicSize() {}

    /** Nothing where it does not say so. */
    static OptionalLong pixels(ByteBuffer head) {
        return largest(head);
    }

    private static OptionalLong largest(ByteBuffer boxes) {
        var most = OptionalLong.empty();
        while (boxes.remaining() >= HEADER) {
            var start = boxes.position();
            var length = Integer.toUnsignedLong(boxes.getInt(start));
            if (length < HEADER || length > boxes.remaining()) {
                return most; // it goes on beyond what is looked at: what stands there is not known
            }
            var found = within(boxes.getInt(start + Integer.BYTES), boxes.slice(start + HEADER, (int) length - HEADER));
            if (found.isPresent() && (most.isEmpty() || found.getAsLong() > most.getAsLong())) {
                most = found;
            }
            boxes.position(start + (int) length);
        }
        return most;
    }

    private static OptionalLong within(int name, ByteBuffer content) {
        if (name == META && content.remaining() >= FULL) {
            return largest(content.slice(FULL, content.remaining() - FULL));
        }
        if (name == PROPERTIES || name == CONTAINER) {
            return largest(content);
        }
        if (name == SIZE && content.remaining() >= FULL + 2 * Integer.BYTES) {
            var width = Integer.toUnsignedLong(content.getInt(FULL));
            var height = Integer.toUnsignedLong(content.getInt(FULL + Integer.BYTES));
            var said = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
            return OptionalLong.of(said ? width * height : Long.MAX_VALUE);
        }
        return OptionalLong.empty();
    }

    private static int name(String four) {
        return four.charAt(0) << 24 | four.charAt(1) << 16 | four.charAt(2) << 8 | four.charAt(3);
    }
}
