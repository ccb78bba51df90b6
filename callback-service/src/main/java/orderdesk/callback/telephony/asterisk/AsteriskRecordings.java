package orderdesk.callback.telephony.asterisk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.Recordings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Files that an Asterisk recorded, as a web server beside it gives them: the id is the name that the dialplan gave, less
 * {@code .wav}. An answer sends this service nowhere else, and nothing but a WAV file is passed on.
 */
final class AsteriskRecordings implements Recordings {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int NOT_IMPLEMENTED = 501;
    /** RIFF, its length, WAVE, and the header of what follows: a file of that much has no sound in it. */
    private static final int HEADER = 44;
    /** A {@code Uniqueid}, with the system's name before it where an Asterisk has one. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{0,60}[0-9]{1,12}\\.[0-9]{1,12}");

    private final URI kept;
    private final String credentials;
    private final RestClient http;

    /** @param kept the folder of recordings, which ends in a slash */
    AsteriskRecordings(URI kept, AsteriskSettings settings) {
        this(kept, settings, WITHIN);
    }

    /** @param within how long the bytes may take to come */
    AsteriskRecordings(URI kept, AsteriskSettings settings, Duration within) {
        this.kept = kept;
        this.credentials = settings.credentials();
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.within())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(within);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public String provider() {
        return AsteriskNotices.PROVIDER;
    }

    @Override
    public Audio fetch(String id) {
        if (!ID.matcher(id).matches()) {
            throw new NotThere();
        }
        try {
            return Optional.ofNullable(asked(HttpMethod.GET, id).exchange((_, response) -> audio(response)))
                    .orElseThrow(NotThere::new);
        } catch (ResourceAccessException away) {
            throw new ExchangeUnavailable("The recording cannot be fetched", away);
        }
    }

    /** By {@code DELETE} (RFC 9110, section 9.3.5), which the web server has to allow for this folder. */
    @Override
    public boolean remove(String id) {
        if (!ID.matcher(id).matches()) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(asked(HttpMethod.DELETE, id).exchange((_, response) -> isGone(response)));
        } catch (ResourceAccessException away) {
            throw new ExchangeUnavailable("The recording cannot be removed", away);
        }
    }

    private RestClient.RequestBodySpec asked(HttpMethod method, String id) {
        var asked = http.method(method).uri(kept.resolve(id + ".wav"));
        return credentials.isEmpty() ? asked : asked.header(HttpHeaders.AUTHORIZATION, credentials);
    }

    private static boolean isGone(ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        if (status.is5xxServerError() && status.value() != NOT_IMPLEMENTED) {
            throw new ExchangeUnavailable("The recording cannot be removed now");
        }
        return status.is2xxSuccessful() || status.value() == NOT_FOUND || status.value() == GONE;
    }

    private static Audio audio(ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode().value();
        if (status == NOT_FOUND) {
            throw new NotThere();
        }
        var bytes = answer.getBody().readNBytes(BYTES_MAX + 1);
        if (status != OK || bytes.length > BYTES_MAX || !isWav(bytes)) {
            throw new ExchangeUnavailable("The recording cannot be had, is too long, or is none");
        }
        if (bytes.length <= HEADER) {
            throw new NotThere(); // its bytes are written when the call ends
        }
        return new Audio("audio/wav", bytes);
    }

    private static boolean isWav(byte[] bytes) {
        return says(bytes, 0, "RIFF") && says(bytes, 8, "WAVE");
    }

    private static boolean says(byte[] bytes, int at, String word) {
        var end = at + word.length();
        return bytes.length >= end
                && Arrays.equals(Arrays.copyOfRange(bytes, at, end), word.getBytes(StandardCharsets.US_ASCII));
    }
}
