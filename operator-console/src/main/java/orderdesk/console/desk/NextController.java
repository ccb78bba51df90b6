package orderdesk.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import orderdesk.console.ConsoleSettings;
import orderdesk.console.relay.Tokens;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One key for "what now": the best work of all queues. */
@RestController
class NextController {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final ConsoleSettings settings;
    private final Tokens tokens;
    private final RestClient.Builder http;

    NextController(ConsoleSettings settings, Tokens tokens, RestClient.Builder http) {
        this.settings = settings;
        this.tokens = tokens;
        this.http = http;
    }

    /** Answers as the queue's owner did, with its word as {@code service} and the queues that are {@code away}. */
    @PostMapping("/v1/desk/next")
    ResponseEntity<byte[]> next(@RequestParam(required = false) @Nullable String shop, HttpServletRequest request) {
        var token = tokens.of(request);
        var owners = settings.queues().stream()
                .map(word -> owner(word, shop, token, request))
                .toList();
        try {
            return answer(new NextWork(owners).find());
        } catch (HttpClientErrorException refused) {
            return passedOn(refused);
        }
    }

    private QueueOwner owner(String word, @Nullable String shop, String token, HttpServletRequest request) {
        var asking = http.clone()
                .baseUrl(settings.service(word).toString())
                .defaultHeaders(headers -> {
                    headers.setBearerAuth(token);
                    var language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
                    if (language != null) {
                        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
                    }
                })
                .build();
        return new HttpQueueOwner(word, shop, asking);
    }

    private static ResponseEntity<byte[]> answer(NextWork.Found found) {
        var given = found.given();
        if (given == null) {
            throw Problem.unavailable(
                    "service-away", "No queue answers: %s.".formatted(String.join(", ", found.away())), RETRY);
        }
        var body = JsonMapper.shared().createObjectNode();
        body.setAll((ObjectNode) given.answer());
        body.put("service", found.service());
        var away = body.putArray("away");
        List.copyOf(found.away()).forEach(away::add);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsBytes(body));
    }

    /** A service's refusal is written for the operator already. */
    private static ResponseEntity<byte[]> passedOn(HttpClientErrorException refused) {
        return ResponseEntity.status(HttpStatus.valueOf(refused.getStatusCode().value()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refused.getResponseBodyAsByteArray());
    }
}
