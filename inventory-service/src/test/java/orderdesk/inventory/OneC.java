package orderdesk.inventory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A stock 1C in its exchange with a site: it keeps the cookie that it is given, and calls its bytes a form. */
final class OneC {

    private final HttpClient http;
    private final String address;
    private final String password;
    private String cookie = "";

    OneC(HttpClient http, String address, String password) {
        this.http = http;
        this.address = address;
        this.password = password;
    }

    String signIn() throws IOException, InterruptedException {
        return signIn(password);
    }

    String signIn(String with) throws IOException, InterruptedException {
        var pair = Base64.getEncoder().encodeToString(("1c:" + with).getBytes(StandardCharsets.UTF_8));
        var answer = answer(request("checkauth", "").header("Authorization", "Basic " + pair));
        var lines = answer.split("\n");
        cookie = lines.length == 3 ? lines[1] + "=" + lines[2] : "";
        return answer;
    }

    String step(String mode, String file) throws IOException, InterruptedException {
        return answer(request(mode, file));
    }

    void send(String file, String... parts) throws IOException, InterruptedException {
        for (var part : parts) {
            var sent = answer(request("file", file)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(part)));
            if (!sent.equals("success")) {
                throw new AssertionError(sent);
            }
        }
    }

    private HttpRequest.Builder request(String mode, String file) {
        var uri = "%s?type=catalog&mode=%s%s".formatted(address, mode, file.isEmpty() ? "" : "&filename=" + file);
        var request = HttpRequest.newBuilder(URI.create(uri));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }
}
