package orderdesk.inventory.query.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * @param way HTTP; MAIL, a letter with a link to the form; or FORM, whose link somebody gives him
 * @param url of HTTP; {@code /availability} and {@code /orders} are appended
 * @param secret of HTTP, sent as a bearer token; where it is absent the one that is known stays
 * @param address of MAIL: his letters, each with the link, go there
 * @param within how long an order waits for him
 */
record ChannelRequest(
        @Schema(example = "HTTP") Way way,

        @Schema(defaultValue = "true") @Nullable Boolean asked,

        @Schema(example = "https://supplier.example.ru/orderdesk", maxLength = URL_MAX) @Nullable
        String url,

        @Schema(maxLength = SECRET_MAX) @Nullable String secret,

        @Schema(example = "sklad@supplier.example.ru", maxLength = ADDRESS_MAX) @Nullable
        String address,

        @Schema(type = "string", defaultValue = "PT10M", example = "PT10M") @Nullable
        Duration within) {

    static final int URL_MAX = 500;
    static final int SECRET_MAX = 200;
    static final int ADDRESS_MAX = 254;

    private static final Pattern MAILBOX =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");
    private static final Duration WITHIN = Duration.ofMinutes(10);

    Channel channel(String supplier, Optional<Channel> before) {
        var time = Objects.requireNonNullElse(within, WITHIN);
        var timely = time.compareTo(Channel.WITHIN_MIN) >= 0 && time.compareTo(Channel.WITHIN_MAX) <= 0;
        new Invalid()
                .unless(way != Way.MAIL || address != null, "/address", "missing", "It is needed.")
                .unless(
                        address == null || isMailbox(address),
                        "/address",
                        "invalid",
                        "An address, as sklad@supplier.example.ru.")
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
                way == Way.MAIL ? address : null,
                time);
    }

    /** One plain address (RFC 5321, 4.1.2), which is all that a letter is sent to: no name, no list, no route. */
    private static boolean isMailbox(String address) {
        return address.length() <= ADDRESS_MAX && MAILBOX.matcher(address).matches();
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
