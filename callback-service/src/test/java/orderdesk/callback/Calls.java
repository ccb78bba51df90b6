package orderdesk.callback;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests of the demo's people and storefront to this service. */
public final class Calls {

    private final MockMvc http;
    private final Tokens tokens;

    public Calls(WebApplicationContext service) {
        this.http = Http.of(service);
        this.tokens = Tokens.of(service);
    }

    public Answer read(String who, String uri) throws Exception {
        return perform(who, get(uri).header("Accept-Language", "ru"), role(who));
    }

    public Answer send(String who, String uri, String body) throws Exception {
        return perform(who, json(uri, body), role(who));
    }

    public Answer put(String who, String uri, String body) throws Exception {
        var request = MockMvcRequestBuilders.put(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return perform(who, request, role(who));
    }

    /** With a key of its own. */
    public Answer create(String who, String uri, String key, String body) throws Exception {
        return perform(who, json(uri, body).header("Idempotency-Key", key), role(who));
    }

    public Answer act(String operator, String uri, long token, String body) throws Exception {
        return perform(operator, json(uri, body).header("Claim-Token", token), Role.OPERATOR);
    }

    /** With a key of its own. */
    public Answer act(String operator, String uri, long token, String key, String body) throws Exception {
        var request = json(uri, body).header("Claim-Token", token).header("Idempotency-Key", key);
        return perform(operator, request, Role.OPERATOR);
    }

    private static Role role(String who) {
        return switch (who) {
            case "tribuna-storefront" -> Role.STOREFRONT;
            case "galina" -> Role.SENIOR;
            default -> Role.OPERATOR;
        };
    }

    private static MockHttpServletRequestBuilder json(String uri, String body) {
        var request = post(uri);
        return body.isEmpty()
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private Answer perform(String who, MockHttpServletRequestBuilder request, Role role) throws Exception {
        var sent = request.header("Authorization", tokens.of(who, "tribuna", role));
        return new Answer(http.perform(sent).andReturn().getResponse());
    }

    public record Answer(MockHttpServletResponse response) {

        public int status() {
            return response.getStatus();
        }

        public JsonNode body() throws Exception {
            return JsonMapper.shared().readTree(response.getContentAsByteArray());
        }

        public String at(String pointer) throws Exception {
            return body().at(pointer).asString("");
        }
    }
}
