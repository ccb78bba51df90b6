package orderdesk.inventory.query.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * @param way HTTP, or FORM: he answers at the link that each question has
 * @param url of HTTP; {@code /availability} and {@code /orders} are appended
 * @param secret of HTTP, sent as a bearer token; where it is absent the one that is known stays
 * @param within how long an order waits for him
 */
record ChannelRequest(
        @Schema(example = "HTTP") Way way,

        @Schema(defaultValue = "true") @Nullable Boolean asked,

        @Schema(example = "https://supplier.example.ru/orderdesk", maxLength = URL_MAX) @Nullable
        String url,

        @Schema(maxLength = SECRET_MAX) @Nullable String secret,

        @Schema(type = "string", defaultValue = "PT10M", example = "PT10M") @Nullable
        Duration within) {

    static final int URL_MAX = 500;
    static final int SECRET_MAX = 200;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    Channel channel(String supplier, Optional<Channel> before) {
        var time = Objects.requireNonNullElse(within, WITHIN);
        var timely = time.compareTo(Channel.WITHIN_MIN) >= 0 && time.compareTo(Channel.WITHIN_MAX) <= 0;
        new Invalid()
                .unless(way != Way.MAIL, "/way", "unsupported", "HTTP or FORM.")
                .unless(way != Way.HTTP || url != null, "/url", "missing", "It is needed.")
                .unless(url == null || isAddress(url), "/url", "invalid", "An address, as https://supplier.example.ru.")
                .atMost("/url", url, URL_MAX)
                .atMost("/secret", secret, SECRET_MAX)
                .unless(timely, "/within", "out-of-range", "From PT5S to P3D.")
                .orElseRefuse();
        var kept = secret == null ? before.map(Channel::secret).orElse(null) : secret;
        return new Channel(
                supplier,
                way,
                !Boolean.FALSE.equals(asked),
                url == null ? null : URI.create(url),
                way == Way.HTTP ? kept : null,
                time);
    }

    private static boolean isAddress(String url) {
        try {
            var parsed = new URI(url);
            return parsed.getHost() != null
                    && ("https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme()))
                    && parsed.getUserInfo() == null
                    && parsed.getQuery() == null
                    && parsed.getFragment() == null;
        } catch (URISyntaxException _) {
            return false; // what is no address is refused as such
        }
    }
}
