package orderdesk.confirmation.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the demo's operators to this service. */
final class Calls {

    private final MockMvc http;
    private final Tokens tokens;

    Calls(WebApplicationContext service) {
        this.http = Http.of(service);
        this.tokens = Tokens.of(service);
    }

    /** As a senior of this shop. */
    Answer oversee(String shop, String uri, String body) throws Exception {
        var request = body.isEmpty() ? get(uri) : json(uri, body);
        var sent = request.header("Authorization", tokens.of("galina", shop, Role.OPERATOR, Role.SENIOR));
        return new Answer(http.perform(sent).andReturn().getResponse());
    }

    /** Of a script, by somebody with this role only. */
    Answer preview(Role role, String body) throws Exception {
        var sent = json("/v1/scripts/preview?shop=tribuna", body)
                .header("Authorization", tokens.of("alla", "tribuna", role));
        return new Answer(http.perform(sent).andReturn().getResponse());
    }

    Answer read(String operator, String uri) throws Exception {
        return perform(operator, get(uri).header("Accept-Language", "ru"));
    }

    Answer send(String operator, String uri, String body) throws Exception {
        return perform(operator, json(uri, body));
    }

    Answer act(String operator, String uri, long token, String body) throws Exception {
        return perform(operator, json(uri, body).header("Claim-Token", token));
    }

    private static MockHttpServletRequestBuilder json(String uri, String body) {
        var request = post(uri);
        return body.isEmpty()
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private Answer perform(String operator, MockHttpServletRequestBuilder request) throws Exception {
        var sent = request.header("Authorization", tokens.of(operator, "tribuna", Role.OPERATOR));
        return new Answer(http.perform(sent).andReturn().getResponse());
    }

    record Answer(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        JsonNode body() throws Exception {
            return JsonMapper.shared().readTree(response.getContentAsByteArray());
        }

        String at(String pointer) throws Exception {
            return body().at(pointer).asString();
        }
    }
}
