package orderdesk.shop.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = ShopWeb.class)
@ActiveProfiles(ShopWeb.PROFILE)
class ScriptControllerTests {

    private static final String EMPTY = """
            {"why": "снято", "script": {"groups": [], "phrases": []}}
            """;

    private static final AtomicInteger SHOPS = new AtomicInteger();

    private final String shop = "spoken-" + SHOPS.incrementAndGet();
    private final String path = "/v1/shops/%s/script".formatted(shop);

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;
    private String manager;

    @BeforeEach
    void open() throws Exception {
        http = Http.of(context);
        manager = Tokens.of(context).of("manager", shop, Role.MANAGER);
        http.perform(sent(put("/v1/shops/" + shop), Examples.SETTINGS)).andExpect(status().isCreated());
    }

    @Test
    void everyVersionStaysReadable() throws Exception {
        http.perform(sent(put(path), ScriptExamples.WRITTEN))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"r1\""))
                .andExpect(jsonPath("$.version").value(1));
        http.perform(sent(put(path).header("If-Match", "\"r1\""), EMPTY))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.versions[0].why").value("снято"))
                .andExpect(jsonPath("$.versions[1].by").value("manager"));

        http.perform(as(get(path + "/versions/1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.script.phrases[1].answers[0].next").value("wrap"));
        http.perform(as(get(path + "/versions/3"))).andExpect(status().isNotFound());
    }

    @Test
    void nothingIsVersionZero() throws Exception {
        http.perform(as(get(path)))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("ETag"))
                .andExpect(jsonPath("$.version").value(0))
                .andExpect(jsonPath("$.script.phrases").isEmpty());
    }

    @Test
    void whoWritesOverAnotherIsTold() throws Exception {
        http.perform(sent(put(path), ScriptExamples.WRITTEN)).andExpect(status().isCreated());

        http.perform(sent(put(path), EMPTY)).andExpect(status().isPreconditionRequired());
        http.perform(sent(put(path).header("If-Match", "\"r7\""), EMPTY)).andExpect(status().isPreconditionFailed());
    }

    @Test
    void branchThatLeadsNowhereIsRefusedWithItsPlace() throws Exception {
        http.perform(sent(put(path), ScriptExamples.WRITTEN.replace("\"next\": \"wrap\"", "\"next\": \"gone\"")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("invalid"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/script/phrases/1/answers/0/next"))
                .andExpect(jsonPath("$.errors[0].code").value("nowhere"))
                .andExpect(jsonPath("$.errors[1].code").value("unreachable"));
    }

    private MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request, String body) {
        return as(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", manager);
    }
}
