package orderdesk.callback.telephony.zadarma;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Its API v1: {@code Authorization: key:base64(hex(hmac_sha1(method + query + md5(query))))}, with the parameters in the
 * order of their names, as {@code Client} of its PHP SDK does it.
 */
final class ZadarmaApi {

    private static final int ANSWER_MAX = 4_096;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(1_024)
                            .build())
                    .build())
            .build();

    private final ZadarmaSettings settings;
    private final ZadarmaSignature signature;
    private final RestClient http;

    ZadarmaApi(ZadarmaSettings settings) {
        this.settings = settings;
        this.signature = new ZadarmaSignature(settings.secret());
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.within())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.within());
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * Asks once; nothing is repeated.
     *
     * @param method with its version, as {@code /v1/request/callback/}
     * @param params digits and ids
     * @throws ExchangeUnavailable without an account, and where it failed by itself
     * @throws org.springframework.web.client.ResourceAccessException when it was not reached, or did not answer in time
     */
    Reply get(String method, SortedMap<String, String> params) {
        if (!settings.isAsked()) {
            throw new ExchangeUnavailable("No exchange is connected");
        }
        var all = new TreeMap<>(params);
        all.put("format", "json");
        var query = Form.write(all).replace("*", "%2A"); // as PHP writes it
        return http.get()
                .uri(settings.url().resolve(method + "?" + query))
                .header(HttpHeaders.AUTHORIZATION, authorization(method, query))
                .exchange((_, response) -> reply(response));
    }

    private String authorization(String method, String query) {
        return settings.key() + ":" + signature.of(method + query + md5(query));
    }

    private static Reply reply(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is5xxServerError()) {
            throw new ExchangeUnavailable("The exchange answered %d".formatted(status.value()));
        }
        return new Reply(status.value(), said(response.getBody().readNBytes(ANSWER_MAX)));
    }

    private static Said said(byte[] body) {
        try {
            var said = JSON.readValue(body, Said.class);
            return said == null ? Said.NOTHING : said;
        } catch (JacksonException _) {
            return Said.NOTHING; // an answer of some proxy: its status says enough
        }
    }

    private static String md5(String query) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    /** @param status of HTTP, below 500 */
    record Reply(int status, Said said) {

        boolean isRefusal() {
            return status >= 300 || "error".equals(said.status());
        }
    }

    /** @param link to a recording, where one was asked for */
    record Said(
            @Nullable String status,
            @Nullable String message,
            @Nullable String link) {

        static final Said NOTHING = new Said(null, null, null);
    }
}
