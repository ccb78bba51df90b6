package orderdesk.console.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A queue asked over HTTP, with the token of whoever is signed in. */
final class HttpQueueOwner implements QueueOwner {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String word;
    private final @Nullable String shop;
    private final RestClient http;

    /** @param http knows the service's address, the operator's token and language */
    HttpQueueOwner(String word, @Nullable String shop, RestClient http) {
        this.word = word;
        this.shop = shop;
        this.http = http;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public Given next(Optional<Head> bound) {
        return answered(() -> {
            var body = new HashMap<String, Head>();
            bound.ifPresent(head -> body.put("bound", head));
            var answer = http.post()
                    .uri(path("/v1/queue/next"), variables())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsBytes(body))
                    .retrieve()
                    .body(JsonNode.class);
            return given(answer == null ? JSON.createObjectNode() : answer);
        });
    }

    private static Given given(JsonNode answer) {
        var head = answer.path("head");
        return new Given(
                answer.path("claim").isObject(),
                head.isObject() ? Optional.of(JSON.treeToValue(head, Head.class)) : Optional.empty(),
                answer);
    }

    private String path(String path) {
        return shop == null ? path : path + "?shop={shop}";
    }

    private Map<String, String> variables() {
        return shop == null ? Map.of() : Map.of("shop", shop);
    }

    private <T> T answered(java.util.function.Supplier<T> question) {
        try {
            return question.get();
        } catch (ResourceAccessException | HttpServerErrorException e) {
            throw new Away(word, e);
        }
    }
}
