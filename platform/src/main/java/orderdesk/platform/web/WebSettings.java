package orderdesk.platform.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what comes in over HTTP.
 *
 * @param bodyMax of a request, compressed or not, before and after
 * @param bodyWithin how long a body may take to come in
 * @param bodies exceptions from both, the first that matches
 * @param cursorKey signs cursors; the same in every instance of a service, at least 32 characters
 */
@ConfigurationProperties("orderdesk.web")
record WebSettings(
        @DefaultValue("256KB") DataSize bodyMax,
        @DefaultValue("30s") Duration bodyWithin,
        @DefaultValue List<Body> bodies,
        @Nullable String cursorKey) {

    WebSettings {
        bodies = List.copyOf(bodies);
    }

    /**
     * The bodies that one path takes.
     *
     * @param path a pattern, as {@code /v1/suppliers/{supplier}/price-lists}
     * @param streamed read while it arrives, never held; {@link orderdesk.platform.aggregate.Once} then knows nothing
     *     of it
     * @param within how long it may take to come in, and to be worked off where it is streamed
     */
    record Body(
            String path,
            DataSize max,
            @DefaultValue("false") boolean streamed,
            @DefaultValue("30m") Duration within) {}
}
