package orderdesk.notification.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Objects;
import orderdesk.contracts.shared.Wire;
import orderdesk.notification.Story;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** When a shop writes, and the few words that it sends by SMS. */
@SpringBootTest(classes = NotificationWeb.class)
@DirtiesContext
class TriggersApiTests {

    static final String REMINDER = "/v1/triggers/payment-reminder?shop=tribuna";
    static final String SHORT = "/v1/templates/accepted%s?shop=tribuna&channel=SMS";

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @Test
    void shopChoosesForItselfByWhatItHasRead() throws Exception {
        http.perform(as(get(REMINDER)))
                .andExpect(jsonPath("$.shift").value("PT4H"))
                .andExpect(jsonPath("$.reminder").value(true))
                .andExpect(header().doesNotExist("ETag"));
        var tag = Objects.requireNonNull(http.perform(choose("PT6H"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag"));

        http.perform(choose("PT7H")).andExpect(status().isPreconditionRequired());
        http.perform(choose("PT7H").header("If-Match", "\"r9\"")).andExpect(status().isPreconditionFailed());
        http.perform(choose("PT7H").header("If-Match", tag)).andExpect(status().isOk());
        http.perform(as(get(REMINDER))).andExpect(jsonPath("$.shift").value("PT7H"));
        http.perform(get(REMINDER.replace("tribuna", "chasy"))
                        .header("Authorization", Tokens.of(context).of("vera", "chasy", Role.MANAGER)))
                .andExpect(jsonPath("$.shift").value("PT4H"));
    }

    @ParameterizedTest
    @CsvSource({"PT72H, 200", "PT72H1S, 422", "PT0S, 200", "PT-1S, 422"})
    void shiftHasBounds(String shift, int expected) throws Exception {
        var path = "/v1/triggers/stock-changed?shop=tribuna";
        var known = http.perform(as(get(path))).andReturn().getResponse().getHeader("ETag");
        var request = as(put(path)).contentType(MediaType.APPLICATION_JSON).content(choice(shift));
        if (known != null) {
            request.header("If-Match", known);
        }

        http.perform(request).andExpect(status().is(expected));
    }

    @Test
    void wordsAreOfALanguageAndSayWhetherTheyAreTranslated() throws Exception {
        http.perform(as(get("/v1/templates/cancelled?shop=tribuna&language=EN")))
                .andExpect(jsonPath("$.language").value("EN"))
                .andExpect(jsonPath("$.translated").value(true))
                .andExpect(jsonPath("$.subject").value("Order {{order.number}} is cancelled"));
        http.perform(as(get("/v1/templates/case-opened?shop=tribuna&language=EN")))
                .andExpect(jsonPath("$.translated").value(false))
                .andExpect(jsonPath("$.subject").value("Обращение по заказу {{order.number}}"));
        http.perform(as(get("/v1/templates/letter-order?shop=tribuna&language=EN")))
                .andExpect(status().isNotFound());
        http.perform(as(get("/v1/templates/cancelled?shop=tribuna&language=DE")))
                .andExpect(status().isBadRequest());

        http.perform(as(put("/v1/templates/case-opened?shop=tribuna&language=EN"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"subject\": \"About order {{order.number}}\", \"body\": \"We answer"
                                + " {{case.answerBy}}.\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.translated").value(true))
                .andExpect(jsonPath("$.version").value(1));
        http.perform(as(get("/v1/templates/case-opened/versions?shop=tribuna&language=EN")))
                .andExpect(jsonPath("$.items.length()").value(1));
        http.perform(as(get("/v1/templates/case-opened?shop=tribuna")))
                .andExpect(jsonPath("$.version").value(0));
        http.perform(as(get("/v1/templates/accepted/preview?shop=tribuna&language=EN&order=" + Story.ORDER)))
                .andExpect(jsonPath("$.subject").value("We have your order 10427"));
    }

    @Test
    void shortWordsAreTheShopsOwnAndTheirSegmentsAreCounted() throws Exception {
        http.perform(as(get(SHORT.formatted("/preview") + "&order=" + Story.ORDER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.segments").value(1))
                .andExpect(jsonPath("$.sendable").value(true));

        http.perform(words("", "{{shop.smsName}}: {{order.number}} принят"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.channel").value("SMS"));

        http.perform(as(get(SHORT.formatted("/preview") + "&order=" + Story.ORDER)))
                .andExpect(jsonPath("$.text").value("Tribuna: 10427 принят"))
                .andExpect(jsonPath("$.segments").value(1));
        http.perform(as(get("/v1/templates/accepted?shop=tribuna")))
                .andExpect(jsonPath("$.version").value(0));
    }

    @Test
    void shortWordsHaveNoSubjectAndWhatDoesNotFitIsNotSendable() throws Exception {
        http.perform(words("Заказ", "{{order.number}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].detail").value(containsString("no subject")));
        http.perform(as(put("/v1/templates/cancelled?shop=tribuna&channel=SMS"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Wire.mapper()
                                .writeValueAsString(Map.of("subject", "", "body", "ж".repeat(5 * 67 + 1)))))
                .andExpect(status().isOk());
        http.perform(as(get("/v1/templates/cancelled/preview?shop=tribuna&channel=SMS&order=" + Story.ORDER)))
                .andExpect(jsonPath("$.segments").value(6))
                .andExpect(jsonPath("$.sendable").value(false));
    }

    @Test
    void storefrontsHaveNoWords() throws Exception {
        http.perform(as(get("/v1/templates?shop=tribuna&channel=WEBHOOK"))).andExpect(status().isNotFound());
        http.perform(as(get("/v1/templates?shop=tribuna&channel=PIGEON"))).andExpect(status().is4xxClientError());
    }

    private MockHttpServletRequestBuilder choose(String shift) {
        return as(put(REMINDER)).contentType(MediaType.APPLICATION_JSON).content(choice(shift));
    }

    private static String choice(String shift) {
        return "{\"wanted\": true, \"shift\": \"%s\"}".formatted(shift);
    }

    private MockHttpServletRequestBuilder words(String subject, String body) {
        return as(put(SHORT.formatted("")))
                .contentType(MediaType.APPLICATION_JSON)
                .content(Wire.mapper().writeValueAsString(Map.of("subject", subject, "body", body)));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", Tokens.of(context).of("vera", "tribuna", Role.MANAGER));
    }
}
