package orderdesk.callback.chat;

import java.time.Duration;

/** So many pages follow already that one more would slow them all; ask again after {@link #AFTER}. */
public final class TooManyStreams extends RuntimeException {

    public static final Duration AFTER = Duration.ofSeconds(5);

    TooManyStreams() {
        super("Too many pages follow this chat, or this service.");
    }
}
