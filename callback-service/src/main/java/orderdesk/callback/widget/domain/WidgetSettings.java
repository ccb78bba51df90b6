package orderdesk.callback.widget.domain;

import java.time.Duration;
import java.util.Set;

/**
 * What the contact widget of one shop does on the shop's own pages.
 *
 * @param origins of the pages that may use it, as browsers name them: {@code https://shop.example}
 * @param chat whether visitors may write at all (R037)
 * @param answerWithin how long a visitor waits for somebody in the chat (R041)
 * @param consentVersion of the wording that visitors agree to (R036)
 * @param consentAddress where that wording is read
 */
public record WidgetSettings(
        Set<String> origins, boolean chat, Duration answerWithin, String consentVersion, String consentAddress) {

    public static final int ORIGINS_MAX = 20;
    public static final Duration ANSWER_WITHIN_MIN = Duration.ofSeconds(10);
    public static final Duration ANSWER_WITHIN_MAX = Duration.ofMinutes(5);

    public WidgetSettings {
        origins = Set.copyOf(origins);
    }
}
