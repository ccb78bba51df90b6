package orderdesk.callback.widget.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import orderdesk.callback.widget.domain.WidgetSettings;
import orderdesk.platform.web.Invalid;

/**
 * @param origins of the pages that may use it: scheme, host and port, without a path
 * @param chat whether visitors may write
 * @param answerWithinSeconds how long a visitor waits for somebody in the chat: 10 to 300
 * @param consentVersion of the wording that visitors agree to
 * @param consentAddress an https page with that wording
 */
record SettingsBody(
        List<String> origins, boolean chat, int answerWithinSeconds, String consentVersion, String consentAddress) {

    /** The documentation shows it, and the tests send it. */
    static final String EXAMPLE = """
            {"origins": ["https://tribuna.example"], "chat": true, "answerWithinSeconds": 30,
             "consentVersion": "pd-2026-03", "consentAddress": "https://tribuna.example/privacy"}
            """;

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?");
    private static final int VERSION_MAX = 64;
    private static final int ADDRESS_MAX = 300;

    SettingsBody {
        origins = List.copyOf(origins);
        new Invalid()
                .unless(origins.size() <= WidgetSettings.ORIGINS_MAX, "/origins", "too-many", "At most 20.")
                .unless(
                        origins.stream().allMatch(each -> ORIGIN.matcher(each).matches()),
                        "/origins",
                        "origin",
                        "Scheme, host and port, as https://shop.example.")
                .unless(isPossible(answerWithinSeconds), "/answerWithinSeconds", "range", "From 10 to 300.")
                .text("/consentVersion", consentVersion, VERSION_MAX)
                .text("/consentAddress", consentAddress, ADDRESS_MAX)
                .unless(isPage(consentAddress), "/consentAddress", "address", "An http or https address.")
                .orElseRefuse();
    }

    static SettingsBody of(WidgetSettings settings) {
        return new SettingsBody(
                settings.origins().stream().sorted().toList(),
                settings.chat(),
                (int) settings.answerWithin().toSeconds(),
                settings.consentVersion(),
                settings.consentAddress());
    }

    WidgetSettings settings() {
        return new WidgetSettings(
                Set.copyOf(origins), chat, Duration.ofSeconds(answerWithinSeconds), consentVersion, consentAddress);
    }

    private static boolean isPossible(int seconds) {
        return seconds >= WidgetSettings.ANSWER_WITHIN_MIN.toSeconds()
                && seconds <= WidgetSettings.ANSWER_WITHIN_MAX.toSeconds();
    }

    /** It becomes a link on the shop's page: nothing that a browser would run. */
    private static boolean isPage(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
