package orderdesk.inventory.supplier.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import orderdesk.inventory.supplier.domain.Schedule;
import org.jspecify.annotations.Nullable;

/** {@link Schedule} as it is sent. */
record ScheduleRequest(
        @Schema(type = "string", defaultValue = "PT15M", example = "PT15M", description = "From a minute to a week")
        @Nullable
        Duration every,

        @Schema(
                example = "https://feeds.example.com/prices.yml.gz",
                description = "Where lists are fetched, http or https on a public address; without it he sends them")
        @Nullable
        @Size(max = 2_000)
        String url) {

    private static final Duration EVERY_MIN = Duration.ofMinutes(1);
    private static final Duration EVERY_MAX = Duration.ofDays(7);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    Schedule schedule() {
        var often = Objects.requireNonNullElse(every, Schedule.USUAL);
        if (often.compareTo(EVERY_MIN) < 0 || often.compareTo(EVERY_MAX) > 0) {
            throw SupplierRequest.invalid("/schedule/every", "From a minute to a week, as PT15M.");
        }
        if (url != null && !isAddress(url)) {
            throw SupplierRequest.invalid("/schedule/url", "An address with http or https, without a password.");
        }
        return new Schedule(often, url);
    }

    /** What the name leads to is looked at when it is asked. */
    private static boolean isAddress(String url) {
        try {
            var uri = new URI(url);
            return SCHEMES.contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false; // the caller is told so
        }
    }
}
