package orderdesk.callback.telephony.zadarma;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.Recordings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * {@code /v1/pbx/record/request/} answers with an address at its own server, which works for three minutes, the least
 * that it offers. It tells of a recording some 40 seconds before that can be had; until then it answers with an error.
 */
final class ZadarmaRecordings implements Recordings {

    private static final String REQUEST = "/v1/pbx/record/request/";
    private static final String LIFETIME_SECONDS = "180";
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    private final ZadarmaApi api;
    private final ZadarmaSettings settings;
    private final RestClient http;

    ZadarmaRecordings(ZadarmaApi api, ZadarmaSettings settings) {
        this.api = api;
        this.settings = settings;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.within())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(WITHIN);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public String provider() {
        return ZadarmaNotices.PROVIDER;
    }

    @Override
    public Audio fetch(String id) {
        try {
            return http.get().uri(address(id)).exchange((_, response) -> audio(response));
        } catch (ResourceAccessException away) {
            throw new ExchangeUnavailable("The recording cannot be fetched", away);
        }
    }

    private URI address(String id) {
        var reply = api.get(REQUEST, new TreeMap<>(Map.of("call_id", id, "lifetime", LIFETIME_SECONDS)));
        if (reply.isRefusal() && isAbout(reply.status())) {
            throw new NotThere();
        }
        return Optional.ofNullable(reply.said().link())
                .flatMap(this::ofTheirs)
                .orElseThrow(() -> new ExchangeUnavailable("The exchange answered %d".formatted(reply.status())));
    }

    /** What it says of the recording, and not of us who ask (401, 403) or how often we do (429). */
    private static boolean isAbout(int status) {
        return status == OK || status == BAD_REQUEST || status == NOT_FOUND;
    }

    /** Nothing in an answer may send this service anywhere else. */
    private Optional<URI> ofTheirs(String link) {
        try {
            var address = URI.create(link);
            var own = settings.url();
            return Optional.of(address)
                    .filter(its -> own.getScheme().equals(its.getScheme()))
                    .filter(its -> own.getAuthority().equals(its.getAuthority()));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // no address at all
        }
    }

    private static Audio audio(ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode().value();
        if (status == NOT_FOUND) {
            throw new NotThere();
        }
        var bytes = answer.getBody().readNBytes(BYTES_MAX + 1);
        if (status != OK || bytes.length > BYTES_MAX) {
            throw new ExchangeUnavailable("The recording cannot be had, or is too long");
        }
        return new Audio(type(answer.getHeaders()), bytes);
    }

    /** Nothing but sound is passed on under our own address. */
    private static String type(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.CONTENT_TYPE))
                .filter(type -> type.matches("audio/[a-z0-9.+-]{1,40}"))
                .orElse("application/octet-stream");
    }
}
