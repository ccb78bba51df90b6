package orderdesk.local.stack;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import orderdesk.contracts.shared.Wire;

/** Somebody of the demo, talking to the services with a token like anybody else. */
final class DeskClient {

    static final String SECRET = "demo";

    private final String token;

    private DeskClient(String token) {
        this.token = token;
    }

    static DeskClient as(String party, Ports ports) {
        var credentials = "%s:%s".formatted(party, SECRET).getBytes(StandardCharsets.UTF_8);
        var request = Http.to(Ports.url(ports.issuer()) + "/oauth2/token")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        var answer = answer(request);
        if (answer.statusCode() != 200) {
            throw new Trouble("The issuer gives %s no token: %s".formatted(party, answer.body()));
        }
        return new DeskClient(
                Wire.mapper().readTree(answer.body()).get("access_token").asString());
    }

    HttpResponse<String> get(String url) {
        return answer(Http.to(url).header("Authorization", "Bearer " + token).GET());
    }

    HttpResponse<String> send(String method, String url, String contentType, byte[] body, String... headers) {
        var request = Http.to(url)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(request);
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        var asked = request.build();
        try {
            return Http.send(asked);
        } catch (IOException e) {
            throw new Trouble("%s %s: %s".formatted(asked.method(), asked.uri(), e), e);
        }
    }
}
