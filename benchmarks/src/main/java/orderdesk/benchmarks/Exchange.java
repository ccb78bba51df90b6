package orderdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Sends signed notices to callback-service, as the local stack's exchange does. */
final class Exchange {

    private static final String KEY = "demo-pbx";
    private static final String SALT = "demo";
    private static final String LINE = "78005550122";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A customer's call begins to ring at an operator's telephone. */
    void rings(String entry, String from) {
        send("call", """
                {"entry_id":"%s","call_id":"%s-1","timestamp":%d,"seq":1,"call_state":"Appeared","location":"abonent",\
                "from":{"number":"%s"},"to":{"extension":"101","line_number":"%s"}}""".formatted(entry, entry, now(), from, LINE));
    }

    /** Nobody has answered it. */
    void ends(String entry, String from) {
        send("summary", """
                {"entry_id":"%s","call_direction":1,"from":{"number":"%s"},"to":{"extension":"101"},"line_number":"%s",\
                "create_time":%d,"forward_time":%d,"talk_time":0,"end_time":%d,"entry_result":0,\
                "disconnect_reason":1110}""".formatted(entry, from, LINE, now() - 1, now() - 1, now()));
    }

    private void send(String event, String json) {
        var form = "vpbx_api_key=%s&sign=%s&json=%s".formatted(KEY, signature(json), encoded(json));
        var address = Place.http(Place.CALLBACK, "/v1/telephony/mango/events/" + event);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                throw new IllegalStateException("A notice was answered by " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String signature(String json) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((KEY + json + SALT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
