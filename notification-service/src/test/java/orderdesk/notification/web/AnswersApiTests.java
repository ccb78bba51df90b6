package orderdesk.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = NotificationWeb.class)
@DirtiesContext
class AnswersApiTests {

    static final String PHONE = "8 912 345-67-89";

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @Test
    void storefrontAsksForItsCustomerAndLearnsNothingFromAMiss() throws Exception {
        ask("10427", PHONE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value(containsString("10 427")));

        var otherPhone = ask("10427", "8 912 000-00-00").andExpect(status().isNotFound());
        var unknown = ask("99999", PHONE).andExpect(status().isNotFound());
        assertThat(withoutTrace(otherPhone)).isEqualTo(withoutTrace(unknown)).contains("no-such-order");
    }

    @Test
    void lengthsAreLookedAt() throws Exception {
        ask("1".repeat(21), PHONE).andExpect(status().isUnprocessableContent());
        ask("1".repeat(20), PHONE).andExpect(status().isNotFound());
        ask("10427", "8".repeat(31)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void pageIsOpenToAnybodyAndShowsNoMoreThanTheAnswer() throws Exception {
        http.perform(get("/public/answers/tribuna"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(containsString("Трибуна: ваш заказ")));
        page("tribuna", "10427", PHONE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Заказ номер 10 427")));
        page("tribuna", "10427", "<script>").andExpect(status().isNotFound());
        page("nowhere", "10427", PHONE).andExpect(status().isNotFound());
    }

    @Test
    void oneAddressAsksThirtyTimes() throws Exception {
        for (var number = 1; number <= AnswersPage.OF_ADDRESS_MAX; number++) {
            page("chasy", "5" + number, PHONE).andExpect(status().isNotFound());
        }
        page("chasy", "5000", PHONE).andExpect(status().isTooManyRequests());
    }

    @Test
    void oneVisitorOfAStorefrontAsksTwentyTimes() throws Exception {
        for (var number = 1; number <= AnswersController.OF_VISITOR_MAX; number++) {
            ask("visited", "7%03d".formatted(number), "b7f3").andExpect(status().isNotFound());
        }
        ask("visited", "7999", "b7f3").andExpect(status().isTooManyRequests());
        ask("visited", "7999", "other").andExpect(status().isNotFound());
    }

    @Test
    void storefrontAsksSixHundredTimesForAllItsVisitors() throws Exception {
        for (var number = 1; number <= AnswersController.OF_CLIENT_MAX; number++) {
            ask("busy", "6%04d".formatted(number), null).andExpect(status().isNotFound());
        }
        ask("busy", "69999", null)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "600"));
        ask("calm", "69999", null).andExpect(status().isNotFound());
    }

    private ResultActions ask(String storefront, String number, @Nullable String visitor) throws Exception {
        var question = new HashMap<String, Object>(Map.of("number", number, "phone", PHONE));
        if (visitor != null) {
            question.put("visitor", visitor);
        }
        return http.perform(post("/v1/answers")
                .contentType(MediaType.APPLICATION_JSON)
                .content(Wire.mapper().writeValueAsString(question))
                .header("Authorization", Tokens.of(context).of(storefront, "tribuna", Role.STOREFRONT)));
    }

    private ResultActions page(String shop, String number, String phone) throws Exception {
        return http.perform(post("/public/answers/" + shop)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("number", number)
                .param("phone", phone));
    }

    private ResultActions ask(String number, String phone) throws Exception {
        return http.perform(post("/v1/answers")
                .contentType(MediaType.APPLICATION_JSON)
                .content(Wire.mapper().writeValueAsString(Map.of("number", number, "phone", phone)))
                .header("Authorization", Tokens.of(context).of("sf", "tribuna", Role.STOREFRONT)));
    }

    private static String withoutTrace(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
