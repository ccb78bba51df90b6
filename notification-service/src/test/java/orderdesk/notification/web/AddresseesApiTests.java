package orderdesk.notification.web;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import orderdesk.notification.Story;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = NotificationWeb.class)
class AddresseesApiTests {

    static final String PATH = "/v1/addressees/" + Story.ORDER;
    static final String FORMS = """
        {"forms": {"genitive": "%s"}, "unwanted": ["SMS"]}\
        """;

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @Test
    @DirtiesContext
    void whatAnOperatorSetsRightHoldsForTheCustomer() throws Exception {
        http.perform(get(PATH).header("Authorization", token("tribuna")))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("ETag"))
                .andExpect(jsonPath("$.name").value("Иванова Ирина Сергеевна"))
                .andExpect(jsonPath("$.forms[?(@.grammaticalCase == 'dative')].text")
                        .value("Ивановой Ирине Сергеевне"))
                .andExpect(jsonPath("$.forms[*].sure").value(hasItem(true)));

        var set = http.perform(change("Ивановой Иры"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.forms[?(@.own == true)].text").value("Ивановой Иры"))
                .andExpect(jsonPath("$.unwanted[0]").value("SMS"))
                .andReturn()
                .getResponse();

        var tag = Objects.requireNonNull(set.getHeader("ETag"));
        http.perform(change("Ивановой И.")).andExpect(status().isPreconditionRequired());
        http.perform(change("Ивановой И.").header("If-Match", "\"r77\"")).andExpect(status().isPreconditionFailed());
        http.perform(change("Ивановой И.").header("If-Match", tag)).andExpect(status().isOk());
    }

    @Test
    @DirtiesContext
    void languageOfACustomerIsSaidAndKept() throws Exception {
        http.perform(get(PATH).header("Authorization", token("tribuna")))
                .andExpect(jsonPath("$.language").doesNotExist());

        http.perform(put(PATH)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"forms\": {}, \"unwanted\": [], \"language\": \"EN\"}")
                        .header("Authorization", token("tribuna")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.language").value("EN"));
        http.perform(get(PATH).header("Authorization", token("tribuna")))
                .andExpect(jsonPath("$.language").value("EN"));
    }

    @Test
    void formIsOneLineOfALength() throws Exception {
        http.perform(change("x".repeat(201)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/forms/genitive"));
        http.perform(change("Ивановой\\nИрины")).andExpect(status().isUnprocessableContent());
        http.perform(change(" ")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void customersOfAnotherShopAreNotThere() throws Exception {
        http.perform(get(PATH).header("Authorization", token("chasy"))).andExpect(status().isNotFound());
        http.perform(put(PATH)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(FORMS.formatted("x"))
                        .header("Authorization", token("chasy")))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder change(String genitive) {
        return put(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .content(FORMS.formatted(genitive))
                .header("Authorization", token("tribuna"));
    }

    private String token(String shop) {
        return Tokens.of(context).of("vera", shop, Role.OPERATOR);
    }
}
