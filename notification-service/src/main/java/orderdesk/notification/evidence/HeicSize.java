package orderdesk.notification.evidence;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How many pixels a HEIC picture unpacks to, by the boxes at its beginning: the largest of what its properties say of
 * the picture and of the tiles that it is made of (ISO/IEC 14496-12, 8.11.14; 23008-12, 6.5.3).
 */
final class HeicSize {

    /** In which box the next one is looked for, and nowhere else: a file may nest them as deep as it is long. */
    private static final List<Integer> PATH =
            Stream.of("meta", "iprp", "ipco", "ispe").map(HeicSize::name).toList();

    private static final int META = PATH.getFirst();
    private static final int SIZE = PATH.getLast();

    /** Size and name of a box. */
    private static final int HEADER = 8;

    /** Version and flags, of boxes that have them. */
    private static final int FULL = 4;

    private HeicSize() {}

    /** Nothing where it does not say so. */
    static OptionalLong pixels(ByteBuffer head) {
        return largest(head, 0);
    }

    private static OptionalLong largest(ByteBuffer boxes, int depth) {
        var most = OptionalLong.empty();
        while (boxes.remaining() >= HEADER) {
            var start = boxes.position();
            var length = Integer.toUnsignedLong(boxes.getInt(start));
            if (length < HEADER || length > boxes.remaining()) {
                return most; // it goes on beyond what is looked at: what stands there is not known
            }
            var name = boxes.getInt(start + Integer.BYTES);
            var found = name == PATH.get(depth)
                    ? within(name, boxes.slice(start + HEADER, (int) length - HEADER), depth)
                    : OptionalLong.empty();
            if (found.isPresent() && (most.isEmpty() || found.getAsLong() > most.getAsLong())) {
                most = found;
            }
            boxes.position(start + (int) length);
        }
        return most;
    }

    private static OptionalLong within(int name, ByteBuffer content, int depth) {
        if (name == SIZE) {
            return content.remaining() < FULL + 2 * Integer.BYTES ? OptionalLong.empty() : size(content);
        }
        if (name == META) {
            return content.remaining() < FULL
                    ? OptionalLong.empty()
                    : largest(content.slice(FULL, content.remaining() - FULL), depth + 1);
        }
        return largest(content, depth + 1);
    }

    private static OptionalLong size(ByteBuffer content) {
        var width = Integer.toUnsignedLong(content.getInt(FULL));
        var height = Integer.toUnsignedLong(content.getInt(FULL + Integer.BYTES));
        var said = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return OptionalLong.of(said ? width * height : Long.MAX_VALUE);
    }

    private static int name(String four) {
        return four.charAt(0) << 24 | four.charAt(1) << 16 | four.charAt(2) << 8 | four.charAt(3);
    }
}
