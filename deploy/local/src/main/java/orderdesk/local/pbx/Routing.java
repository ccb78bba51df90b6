package orderdesk.local.pbx;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Asks the desk, as a dialplan does, where a call goes that has just come. */
final class Routing {

    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final Account account;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    Routing(Account account) {
        this.account = account;
    }

    /** @param does nothing known where the desk did not answer */
    record Answer(String does, String extension, String then) {

        static final Answer NONE = new Answer("", "", "");
    }

    Answer of(String line) {
        var pair = (account.key() + ":" + account.salt()).getBytes(StandardCharsets.UTF_8);
        var address = account.desk().resolve("../dialplan/route");
        var request = HttpRequest.newBuilder(address)
                .timeout(WITHIN)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("line=" + URLEncoder.encode(line, StandardCharsets.UTF_8)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == OK ? read(answer.body()) : Answer.NONE;
        } catch (IOException away) {
            return Answer.NONE; // as an exchange does: by its own scheme then
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private static Answer read(String form) {
        var fields = fields(form);
        var extensions = fields.getOrDefault("extensions", "").split(",", 2);
        return new Answer(fields.getOrDefault("does", ""), extensions[0], fields.getOrDefault("then", ""));
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (var pair : form.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                fields.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
