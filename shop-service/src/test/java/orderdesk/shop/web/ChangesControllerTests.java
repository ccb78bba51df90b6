package orderdesk.shop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = ShopWeb.class)
@ActiveProfiles(ShopWeb.PROFILE)
class ChangesControllerTests {

    private static final AtomicInteger SHOPS = new AtomicInteger();

    /** Each test has a shop of its own. */
    private final String shop = "changed-" + SHOPS.incrementAndGet();

    private final String path = "/v1/shops/" + shop;

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;
    private String manager;
    private String colleague;

    @BeforeEach
    void connect() {
        http = Http.of(context);
        manager = Tokens.of(context).of("maria", shop, Role.MANAGER);
        colleague = Tokens.of(context).of("oleg", shop, Role.ADMIN);
    }

    @Test
    void eachChangeSaysWhoWhenAndWhatItWasBefore() throws Exception {
        write(manager, path, Examples.SETTINGS, 0);
        write(
                colleague,
                path,
                Examples.SETTINGS.replace("\"PT30M\"", "\"PT20M\"").replace("\"2027-01-01\": []", ""),
                1);

        http.perform(as(manager, get(path + "/changes")))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                        {"items": [
                          {"version": 2, "by": "oleg", "at": "2026-11-22T09:00:00Z", "differences": [
                            {"pointer": "/window/exceptions/2027-01-01", "before": "[]"},
                            {"pointer": "/limits/firstContactTarget", "before": "\\"PT30M\\"", "after": "\\"PT20M\\""}]},
                          {"version": 1, "by": "maria", "at": "2026-11-22T09:00:00Z", "differences": []}]}
                        """, JsonCompareMode.STRICT));
    }

    @Test
    void whatIsSentAgainUnchangedIsNoChange() throws Exception {
        write(manager, path, Examples.SETTINGS, 0);
        write(colleague, path, Examples.SETTINGS, 1);

        http.perform(as(manager, get(path + "/changes")))
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void pagesGoOnWhereTheLastEnded() throws Exception {
        write(manager, path, Examples.SETTINGS, 0);
        for (var minutes = 1; minutes <= 4; minutes++) {
            write(manager, path, Examples.SETTINGS.replace("\"PT30M\"", "\"PT%dM\"".formatted(minutes)), minutes);
        }

        var first = http.perform(as(manager, get(path + "/changes?limit=3")))
                .andExpect(jsonPath("$.items[*].version").value(contains(5, 4, 3)))
                .andReturn();
        var cursor = JsonMapper.shared()
                .readTree(first.getResponse().getContentAsString())
                .path("nextCursor")
                .stringValue();
        http.perform(as(manager, get(path + "/changes?limit=3").param("cursor", cursor)))
                .andExpect(jsonPath("$.items[*].version").value(contains(2, 1)))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
        http.perform(as(manager, get(path + "/people/changes").param("cursor", cursor)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("cursor-invalid"));
    }

    @Test
    void aPersonIsNamedByIdWhereverHeStandsInTheList() throws Exception {
        write(manager, path, Examples.SETTINGS, 0);
        write(manager, path + "/people", Examples.PEOPLE, 0);
        write(
                colleague,
                path + "/people",
                Examples.PEOPLE.replace("\"roles\": [\"operator\", \"senior\"]", "\"roles\": [\"senior\"]"),
                1);

        var answer = http.perform(as(manager, get(path + "/people/changes")))
                .andExpect(jsonPath("$.items[0].differences.length()").value(1))
                .andExpect(jsonPath("$.items[0].differences[0].pointer").value("/members/galina/roles"))
                .andReturn();
        assertThat(answer.getResponse().getContentAsString()).contains("oleg");
    }

    @Test
    void aShopThatWasNeverOpenedHasNoChanges() throws Exception {
        http.perform(as(manager, get(path + "/changes"))).andExpect(status().isNotFound());
    }

    private void write(String who, String where, String body, int rev) throws Exception {
        var request =
                as(who, put(where)).contentType(MediaType.APPLICATION_JSON).content(body);
        http.perform(rev == 0 ? request : request.header("If-Match", "\"r%d\"".formatted(rev)))
                .andExpect(status().is2xxSuccessful());
    }

    private static MockHttpServletRequestBuilder as(String who, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", who);
    }
}
