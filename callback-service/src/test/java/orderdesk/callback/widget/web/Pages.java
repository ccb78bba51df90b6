package orderdesk.callback.widget.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.Map;
import java.util.UUID;
import orderdesk.callback.Calls.Answer;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Pages of a shop, with their visitors; the desk's own people besides. */
final class Pages {

    static final String ORIGIN = "https://tribuna.example";
    static final String SECRET = "s".repeat(43);

    private final MockMvc http;
    private final Tokens tokens;
    private final UUID page = UUID.randomUUID();

    Pages(WebApplicationContext service) {
        this.http = Http.of(service);
        this.tokens = Tokens.of(service);
    }

    Answer settings(@Nullable String tag, String body) throws Exception {
        var request = put("/v1/shops/tribuna/widget")
                .header("Authorization", tokens.of("manager", "tribuna", Role.MANAGER))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return perform(tag == null ? request : request.header("If-Match", tag));
    }

    /** Of the settings as they are. */
    String tag() throws Exception {
        var read =
                get("/v1/shops/tribuna/widget").header("Authorization", tokens.of("manager", "tribuna", Role.MANAGER));
        return String.valueOf(perform(read).response().getHeader("ETag"));
    }

    Answer offer(String origin) throws Exception {
        return perform(get("/v1/widget/shops/tribuna").header("Origin", origin));
    }

    Answer preflight(String origin, String path) throws Exception {
        return perform(options("/v1/widget/shops/tribuna" + path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,idempotency-key,chat-secret"));
    }

    Answer send(String path, String key, Map<String, ?> body) throws Exception {
        return perform(json(path, key, body).header("Origin", ORIGIN));
    }

    Answer write(String chat, String key, String text, String secret) throws Exception {
        return perform(json("/chats/" + chat + "/messages", key, Map.of("text", text))
                .header("Origin", ORIGIN)
                .header("Chat-Secret", secret));
    }

    Answer perform(MockHttpServletRequestBuilder request) throws Exception {
        return new Answer(http.perform(request.header("Accept-Language", "ru"))
                .andReturn()
                .getResponse());
    }

    /** @param key of this page: another page's are its own */
    MockHttpServletRequestBuilder json(String path, String key, Map<String, ?> body) {
        return post("/v1/widget/shops/tribuna" + path)
                .header("Idempotency-Key", page + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body));
    }
}
