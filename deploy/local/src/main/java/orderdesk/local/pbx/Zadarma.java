package orderdesk.local.pbx;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One line that is at Zadarma: each notice is a form that is signed over a few of its fields, and the answer to the first
 * says whose telephone rings. Customers call; it places no calls and keeps no recordings.
 */
final class Zadarma {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int MENU = 1;
    private static final long APART_MILLIS = 2_000;

    private final String line;
    private final String secret;
    private final URI desk;
    private final Journal journal;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
    private final Random random = new Random();

    /**
     * @param line as it is dialled, digits
     * @param desk where it takes notices
     */
    Zadarma(String line, String secret, URI desk, Journal journal) {
        this.line = line;
        this.secret = secret;
        this.desk = desk;
        this.journal = journal;
    }

    boolean has(String dialled) {
        return line.equals(dialled);
    }

    /** @return the id of the call */
    String call(Wanted wanted) {
        var id = "in_" + UUID.randomUUID().toString().replace("-", "");
        journal.began(id, wanted.what(), "in", line);
        var call = new LinkedHashMap<String, String>();
        call.put("pbx_call_id", id);
        call.put("call_start", TIME.format(Instant.now().atZone(ZONE)));
        call.put("caller_id", wanted.from() == null ? "anonymous" : wanted.from());
        call.put("called_did", line);
        var redirected = send(event("NOTIFY_START", call));
        call.put("internal", wanted.extension() == null && !redirected.isEmpty() ? redirected : wanted.rung());
        play(call, wanted);
        return id;
    }

    private void play(Map<String, String> call, Wanted wanted) {
        var end = MENU + wanted.ringing();
        say(wanted, MENU, event("NOTIFY_INTERNAL", call));
        switch (wanted.what()) {
            case ANSWERED -> {
                var answer = event("NOTIFY_ANSWER", call);
                answer.put("destination", call.getOrDefault("internal", ""));
                say(wanted, end, answer);
                say(wanted, end + wanted.talking(), over(call, "answered", wanted.talking()));
            }
            case BUSY -> say(wanted, MENU, over(call, "busy", 0));
            case MISSED, ROBOT, VOICEMAIL, KEEPS_PLACE -> say(wanted, end, over(call, "cancel", 0));
        }
    }

    private static Map<String, String> event(String name, Map<String, String> call) {
        var fields = new LinkedHashMap<>(Map.of("event", name));
        fields.putAll(call);
        return fields;
    }

    private static Map<String, String> over(Map<String, String> call, String disposition, int seconds) {
        var end = event("NOTIFY_END", call);
        end.put("disposition", disposition);
        end.put("duration", String.valueOf(seconds));
        return end;
    }

    private void say(Wanted wanted, int after, Map<String, String> notice) {
        for (var time = 0; time < (wanted.twice() ? 2 : 1); time++) {
            var jitter = wanted.shuffled() ? random.nextLong(APART_MILLIS) : 0;
            clock.schedule(
                    () -> Thread.ofVirtual().start(() -> send(notice)), after * 1_000L + jitter, TimeUnit.MILLISECONDS);
        }
    }

    /** @return whose telephone is to ring, where the desk says so */
    private String send(Map<String, String> notice) {
        var form = notice.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(desk)
                .timeout(WITHIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Signature", signature(notice))
                .POST(BodyPublishers.ofString(form))
                .build();
        var outcome = "stopped";
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            outcome = String.valueOf(answer.statusCode());
            return answer.statusCode() == OK
                    ? Reply.JSON.readTree(answer.body()).path("redirect").asString("")
                    : "";
        } catch (IOException away) {
            outcome = "desk is away";
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            journal.sent(notice.getOrDefault("pbx_call_id", ""), notice.getOrDefault("event", ""), outcome);
        }
    }

    private String signature(Map<String, String> notice) {
        var second = "NOTIFY_ANSWER".equals(notice.get("event")) ? "destination" : "called_did";
        return signed(secret, notice.get("caller_id") + notice.get(second) + notice.get("call_start"));
    }

    /** The base64 of the hex digits, as PHP's {@code base64_encode(hash_hmac(…))} makes it. */
    static String signed(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var hex = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA1", e);
        }
    }
}
