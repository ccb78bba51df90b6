package orderdesk.notification.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import orderdesk.contracts.shared.Wire;
import orderdesk.notification.Story;
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
class RepliesApiTests {

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @Test
    void twoActionsFindFillAndSend() throws Exception {
        http.perform(as(Role.OPERATOR, get("/v1/replies?words=налож")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].name").value("cash-on-delivery"));

        var begun = begin("begun-1", "cash-on-delivery")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.text").value(containsString("К оплате — 3 070 рублей")))
                .andReturn()
                .getResponse();
        begin("begun-1", "cash-on-delivery").andExpect(header().string("Idempotency-Replayed", "true"));
        begin("begun-1", "payment").andExpect(status().isUnprocessableContent());

        var path = Objects.requireNonNull(begun.getHeader("Location")) + "/send";
        send(path, "Добрый день! Извените за задержку.", List.of())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("language"))
                .andExpect(jsonPath("$.errors[0].detail").value(containsString("извините")));
        send(path, "Ответим в ближайшее время.", List.of("в ближайшее время"))
                .andExpect(status().isUnprocessableContent());
        send(path, "Добрый день! Извените за задержку.", List.of("Извените"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.handlingSeconds").value(0));
        send(path, "Добрый вечер!", List.of())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-sent"));
        http.perform(as(Role.MANAGER, get("/v1/drafts/figures?from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count").value(1));
    }

    @Test
    void whoAsksWithoutAnOrderIsAnsweredWithWhatTheShopIs() throws Exception {
        http.perform(as(Role.OPERATOR, get("/v1/replies/off-topic/without-order")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value(containsString("проконсультируем")))
                .andExpect(jsonPath("$.missing").isEmpty());
        http.perform(as(Role.OPERATOR, get("/v1/replies/order-status/without-order")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").doesNotExist())
                .andExpect(jsonPath("$.missing").value(hasItem("order.number")));
        http.perform(as(Role.OPERATOR, get("/v1/replies/nothing/without-order")))
                .andExpect(status().isNotFound());
    }

    @Test
    void answerHas10000CharactersAndAHundredWordsInsistedOnAtMost() throws Exception {
        var path = Objects.requireNonNull(
                        begin("begun-3", "payment").andReturn().getResponse().getHeader("Location"))
                + "/send";

        send(path, "а".repeat(10_001), List.of()).andExpect(status().isBadRequest());
        send(path, "а", Collections.nCopies(101, "а")).andExpect(status().isUnprocessableContent());
        send(path, "и а ".repeat(2_500), Collections.nCopies(100, "а")).andExpect(status().isOk());
    }

    @Test
    void figuresAreOf31DaysAtMost() throws Exception {
        http.perform(as(Role.MANAGER, get("/v1/drafts/figures?from=2026-10-01T00:00:00Z&to=2026-11-01T00:00:00Z")))
                .andExpect(status().isOk());
        http.perform(as(Role.MANAGER, get("/v1/drafts/figures?from=2026-10-01T00:00:00Z&to=2026-11-01T00:00:01Z")))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void managerWritesAnAnswerThatHasNoMistakes() throws Exception {
        http.perform(answer("gift", "Подарок", "Скоро упакуем {{order.secret}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].detail").value(hasItem(containsString("скоро"))));
        http.perform(answer("gift", "x".repeat(101), "{{hello}}!")).andExpect(status().isUnprocessableContent());
        http.perform(answer("gift", "x".repeat(100), "{{hello}}!"))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.version").value(1));
        http.perform(answer("gift", "Подарок", "{{hello}}!")).andExpect(status().isPreconditionRequired());
        http.perform(as(Role.MANAGER, get("/v1/replies/gift/versions")))
                .andExpect(jsonPath("$.items[*].body").value("{{hello}}!"));
        http.perform(as(Role.MANAGER, get("/v1/replies/exchange/versions")))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(as(Role.MANAGER, get("/v1/replies/nothing/versions"))).andExpect(status().isNotFound());
        http.perform(answer("Gift!", "Подарок", "{{hello}}!")).andExpect(status().isNotFound());
    }

    @Test
    void draftsAndOrdersOfAnotherShopAreNotThere() throws Exception {
        var path = Objects.requireNonNull(
                        begin("begun-2", "payment").andReturn().getResponse().getHeader("Location"))
                + "/send";
        var foreign = Tokens.of(context).of("oleg", "chasy", Role.OPERATOR);

        http.perform(json(post(path), Map.of("subject", "x", "text", "x", "insisted", List.of()))
                        .header("Authorization", foreign))
                .andExpect(status().isNotFound());
        http.perform(json(post("/v1/drafts"), Map.of("orderId", Story.ORDER.toString()))
                        .header("Idempotency-Key", "1")
                        .header("Authorization", foreign))
                .andExpect(status().isNotFound());
        send("/v1/drafts/%s/send".formatted(UUID.randomUUID()), "x", List.of()).andExpect(status().isNotFound());
    }

    private ResultActions begin(String key, String reply) throws Exception {
        var body = Map.of("orderId", Story.ORDER.toString(), "reply", reply);
        return http.perform(as(Role.OPERATOR, json(post("/v1/drafts"), body)).header("Idempotency-Key", key));
    }

    private ResultActions send(String path, String text, List<String> insisted) throws Exception {
        var body = Map.of("subject", "Ответ", "text", text, "insisted", insisted);
        return http.perform(as(Role.OPERATOR, json(post(path), body)));
    }

    private MockHttpServletRequestBuilder answer(String name, String title, String body) {
        var content = Map.of("title", title, "asked", "", "subject", "Ответ", "body", body, "retired", false);
        return as(Role.MANAGER, json(put("/v1/replies/{name}", name), content));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, Object body) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(Wire.mapper().writeValueAsString(body));
    }

    private MockHttpServletRequestBuilder as(Role role, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", Tokens.of(context).of("vera", "tribuna", role));
    }
}
