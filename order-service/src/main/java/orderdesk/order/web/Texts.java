package orderdesk.order.web;

import orderdesk.order.domain.Unacceptable;
import org.jspecify.annotations.Nullable;

/** Short texts that people add to what they do. */
final class Texts {

    static final int MAX = 300;

    private Texts() {}

    static String required(String pointer, String text) {
        if (text.isBlank() || text.length() > MAX) {
            throw Unacceptable.because(pointer, "text", "1 to %d characters.".formatted(MAX));
        }
        return text.strip();
    }

    static @Nullable String reason(@Nullable String text) {
        return text == null ? null : required("/reason", text);
    }
}
