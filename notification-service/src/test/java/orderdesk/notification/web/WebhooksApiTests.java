package orderdesk.notification.web;

import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = NotificationWeb.class)
class WebhooksApiTests {

    static final List<String> TYPES = List.of("order.confirmed.v1");

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @Test
    void endpointIsOpenedRotatedAndStopped() throws Exception {
        var opened = open("k1", "https://shop.example.ru/hook", TYPES)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.secret").value(startsWith("whsec_")))
                .andReturn()
                .getResponse();
        open("k1", "https://shop.example.ru/hook", TYPES).andExpect(header().string("Idempotency-Replayed", "true"));
        var path = Objects.requireNonNull(opened.getHeader("Location"));
        var tag = Objects.requireNonNull(opened.getHeader("ETag"));

        http.perform(storefront(get(path)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.secret").doesNotExist());
        http.perform(storefront(post(path + "/rotate")).header("Idempotency-Key", "r1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.secret").value(startsWith("whsec_")))
                .andExpect(jsonPath("$.endpoint.formerSignsUntil").exists());
        http.perform(stop(path)).andExpect(status().isPreconditionRequired());
        http.perform(stop(path).header("If-Match", tag)).andExpect(status().isPreconditionFailed());
        http.perform(storefront(get(path + "/deliveries")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(storefront(json(post(path + "/replay"), Map.of("since", "2026-11-24T00:00:00Z"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count").value(0));
    }

    @Test
    void addressAndTypesAreLookedAt() throws Exception {
        for (var url : List.of("ftp://x/y", "https://", "https://u:p@x.ru/", "https://x.ru/#y", "no address")) {
            open("bad", url, TYPES)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].pointer").value("/url"));
        }
        open("bad", "https://x.ru/", List.of("order.secret.v1")).andExpect(status().isUnprocessableContent());
        open("bad", "https://x.ru/", List.of()).andExpect(status().isUnprocessableContent());
        open("bad", "https://x.ru/" + "y".repeat(488), TYPES).andExpect(status().isUnprocessableContent());
        open("long", "https://x.ru/" + "y".repeat(487), TYPES).andExpect(status().isCreated());
    }

    @Test
    void endpointsOfAnotherShopAreNotThere() throws Exception {
        var opened =
                open("k2", "https://shop.example.ru/other", TYPES).andReturn().getResponse();
        var path = Objects.requireNonNull(opened.getHeader("Location"));
        var foreign = Tokens.of(context).of("sf-chasy", "chasy", Role.STOREFRONT);

        http.perform(get(path).header("Authorization", foreign)).andExpect(status().isNotFound());
        http.perform(post(path + "/rotate").header("Idempotency-Key", "1").header("Authorization", foreign))
                .andExpect(status().isNotFound());
        http.perform(get(path + "/deliveries").header("Authorization", foreign)).andExpect(status().isNotFound());
    }

    private ResultActions open(String key, String url, List<String> types) throws Exception {
        return http.perform(storefront(json(post("/v1/webhooks"), Map.of("url", url, "types", types)))
                .header("Idempotency-Key", key));
    }

    private MockHttpServletRequestBuilder stop(String path) {
        return storefront(
                json(put(path), Map.of("url", "https://shop.example.ru/hook", "types", TYPES, "stopped", true)));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, Object body) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(Wire.mapper().writeValueAsString(body));
    }

    private MockHttpServletRequestBuilder storefront(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", Tokens.of(context).of("sf-tribuna", "tribuna", Role.STOREFRONT));
    }
}
