package orderdesk.order.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
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

/** Calls of the demo's people to this service. */
final class Calls {

    private final MockMvc http;
    private final Tokens tokens;

    Calls(WebApplicationContext service) {
        this.http = Http.of(service);
        this.tokens = Tokens.of(service);
    }

    String storefront() {
        return tokens.of("tribuna-storefront", "tribuna", Role.STOREFRONT);
    }

    String operator() {
        return tokens.of("anna", "tribuna", Role.OPERATOR);
    }

    MockHttpServletResponse place(String key, String body) throws Exception {
        return send(post("/v1/orders").header("Idempotency-Key", key), storefront(), body);
    }

    MockHttpServletResponse placeByPhone(String key, String body) throws Exception {
        return send(post("/v1/orders").header("Idempotency-Key", key), operator(), body);
    }

    /** With the ETag {@code v<version>}. */
    MockHttpServletResponse change(String location, String action, int version, String body) throws Exception {
        var request = post(location + "/" + action).header("If-Match", "\"v%d\"".formatted(version));
        return send(request, operator(), body);
    }

    MockHttpServletResponse record(String location, String kind, String key, String body) throws Exception {
        return send(post(location + "/" + kind).header("Idempotency-Key", key), storefront(), body);
    }

    MockHttpServletResponse read(String uri) throws Exception {
        return http.perform(get(uri).header("Authorization", operator()))
                .andReturn()
                .getResponse();
    }

    MockHttpServletResponse readAsStorefront(String uri) throws Exception {
        return http.perform(get(uri).header("Authorization", storefront()))
                .andReturn()
                .getResponse();
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, String token, String body) throws Exception {
        var sent = request.header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return http.perform(sent).andReturn().getResponse();
    }

    /** An answer that is written while it is read. */
    MockHttpServletResponse streamed(MockHttpServletRequestBuilder request, String token) throws Exception {
        var begun = http.perform(request.header("Authorization", token)).andReturn();
        return begun.getRequest().isAsyncStarted()
                ? http.perform(asyncDispatch(begun)).andReturn().getResponse()
                : begun.getResponse();
    }

    static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    static String location(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("Location"));
    }
}
