package orderdesk.notification.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = NotificationWeb.class)
@DirtiesContext
class MenuApiTests {

    private static final String FROM = "+79123456789";

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @ParameterizedTest
    @CsvSource({"1, Заказ номер 10 427", "2, Доставка", "3, К оплате", "4, обменять"})
    void keySaysItsTopicInOneLine(String topic, String words) throws Exception {
        keyed("menu", FROM, "10427", topic)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.found").value(true))
                .andExpect(jsonPath("$.say").value(containsString(words)))
                .andExpect(jsonPath("$.say").value(not(containsString("\n"))));
    }

    @Test
    void anotherCallerHearsWhatAnUnknownNumberIsAnswered() throws Exception {
        var miss = "Заказа с таким номером и телефоном нет. Проверьте номер или дождитесь оператора.";
        for (var number : new String[] {"10427", "99999"}) {
            keyed("menu", "+79120000000", number, "1")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.found").value(false))
                    .andExpect(jsonPath("$.say").value(miss));
        }
        keyed("menu", "", "10427", "1").andExpect(jsonPath("$.found").value(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "", "*", "1 "})
    void otherKeysAreRefused(String topic) throws Exception {
        keyed("menu", FROM, "10427", topic).andExpect(status().isUnprocessableContent());
    }

    @Test
    void oneCallerAsksTwentyTimes() throws Exception {
        for (var number = 1; number <= AnswersController.OF_VISITOR_MAX; number++) {
            keyed("busy-menu", FROM, "8%03d".formatted(number), "1").andExpect(status().isOk());
        }
        keyed("busy-menu", FROM, "8999", "1").andExpect(status().isTooManyRequests());
        keyed("busy-menu", "+79120000001", "8999", "1").andExpect(status().isOk());
    }

    private ResultActions keyed(String exchange, String from, String number, String topic) throws Exception {
        var body = Map.of("from", from, "number", number, "topic", topic);
        return http.perform(post("/v1/answers/menu")
                .contentType(MediaType.APPLICATION_JSON)
                .content(Wire.mapper().writeValueAsString(body))
                .header("Authorization", Tokens.of(context).of(exchange, "tribuna", Role.STOREFRONT)));
    }
}
