package orderdesk.notification.message.domain;

import java.time.Duration;

/** How long a message waits for its next attempt: three times as long each time, within bounds. */
final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int GROWTH = 3;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Pauses() {}

    /** @param attempt the one that failed, from 1 */
    static Duration after(int attempt) {
        var pause = FIRST;
        for (var i = 1; i < attempt && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
