package orderdesk.platform.web;

import java.util.List;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the toy service as an operator of two shops, and reads what it answers. */
record Asked(MockMvc http, String token) {

    static final String THINGS = "/v1/things";

    Asked(WebApplicationContext service) {
        this(Http.of(service), new Tokens("toy").of("anna", List.of("tribuna", "chasy"), Role.OPERATOR));
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            return http.perform(request.header(HttpHeaders.AUTHORIZATION, token))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError("Nothing may leave the filters", e);
        }
    }

    MockHttpServletResponse get(String path) {
        return send(MockMvcRequestBuilders.get(path));
    }

    MockHttpServletResponse post(String json) {
        return post(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    MockHttpServletResponse post(byte[] json) {
        return send(MockMvcRequestBuilders.post(THINGS)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    /** The errors of a problem as {@code pointer code}, after its own code. */
    static List<String> codes(MockHttpServletResponse answer) {
        var problem = json(answer);
        var codes = new java.util.ArrayList<String>();
        codes.add(answer.getStatus() + " " + problem.get("code").asString());
        problem.path("errors")
                .forEach(error -> codes.add(error.get("pointer").asString() + " "
                        + error.get("code").asString()));
        return codes;
    }

    static JsonNode json(MockHttpServletResponse answer) {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
