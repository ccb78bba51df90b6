package orderdesk.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Wire;
import orderdesk.notification.Story;
import orderdesk.notification.mailbox.Post;
import orderdesk.notification.mailbox.domain.Outgoing;
import orderdesk.notification.mailbox.reading.Letters;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.AccessMatrix;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = NotificationWeb.class)
class NotificationApiTests {

    static final String CONFIRMED = "/v1/templates/confirmed";
    static final String REQUEST = "/v1/templates/letter-request";
    static final String GOOD = "Заказ {{order.number}}: к оплате {{totals.due|money}}";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Post post;

    private MockMvc http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @Test
    void messagesOfAnOrderSayWhatWentOut() throws Exception {
        http.perform(get("/v1/messages?order=" + Story.ORDER).header("Authorization", token(Role.OPERATOR, "tribuna")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[?(@.stage == 'sent')].template").value("accepted"))
                .andExpect(jsonPath("$.items[?(@.stage == 'sent')].sent.to").value(Story.EMAIL))
                .andExpect(jsonPath("$.items[?(@.stage == 'waiting')].template").value("accepted-notice"));
    }

    @Test
    void messagesOfAnotherShopAreNotThere() throws Exception {
        http.perform(get("/v1/messages?order=" + Story.ORDER).header("Authorization", token(Role.OPERATOR, "chasy")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(0));
        http.perform(get(CONFIRMED + "/preview?order=" + Story.ORDER)
                        .header("Authorization", token(Role.OPERATOR, "chasy")))
                .andExpect(status().isNotFound());
    }

    @Test
    @DirtiesContext
    void wordsAreChangedByWhoReadThem() throws Exception {
        var first = http.perform(words("Заказ {{order.number}}", GOOD))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andReturn()
                .getResponse();

        var tag = Objects.requireNonNull(first.getHeader("ETag"));
        http.perform(words("Заказ {{order.number}}", GOOD + "!")).andExpect(status().isPreconditionRequired());
        http.perform(words("Заказ {{order.number}}", GOOD + "!").header("If-Match", "\"r99\""))
                .andExpect(status().isPreconditionFailed());
        http.perform(words("Заказ {{order.number}}", GOOD + "!").header("If-Match", tag))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        http.perform(get(CONFIRMED + "/preview?order=" + Story.ORDER)
                        .header("Authorization", token(Role.OPERATOR, "tribuna")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value("Заказ 10427: к оплате 3 070 рублей!"));
        http.perform(get(CONFIRMED).header("Authorization", token(Role.OPERATOR, "chasy")))
                .andExpect(header().doesNotExist("ETag"))
                .andExpect(jsonPath("$.version").value(0));
    }

    @Test
    void wordsThatCannotBeSentAreRefusedWithEveryReason() throws Exception {
        http.perform(words("Заказ", "Скоро ответим. {{order.secret}} {{a"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("wording-invalid"))
                .andExpect(jsonPath("$.errors.length()").value(3))
                .andExpect(jsonPath("$.errors[*].detail").value(hasItem(containsString("скоро"))));
    }

    @Test
    @DirtiesContext
    void formerWordsAreShownNewestFirst() throws Exception {
        var tag =
                http.perform(words("Заказ {{order.number}}", GOOD)).andReturn().getResponse();
        http.perform(words("Ваш заказ", GOOD).header("If-Match", Objects.requireNonNull(tag.getHeader("ETag"))))
                .andExpect(status().isOk());

        http.perform(get(CONFIRMED + "/versions").header("Authorization", token(Role.MANAGER, "tribuna")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].version").value(2))
                .andExpect(jsonPath("$.items[0].subject").value("Ваш заказ"))
                .andExpect(jsonPath("$.items[1].subject").value("Заказ {{order.number}}"))
                .andExpect(jsonPath("$.items[0].by").value("vera"));
        http.perform(get(CONFIRMED + "/versions").header("Authorization", token(Role.MANAGER, "chasy")))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void wordsAreTriedBeforeTheyAreKept() throws Exception {
        http.perform(tried("tribuna", "Заказ {{order.number}}", GOOD))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value("Заказ 10427: к оплате 3 070 рублей"));
        http.perform(tried("tribuna", "Заказ", "Сертификат: {{totals.certificates|money}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.missing").value("totals.certificates"))
                .andExpect(jsonPath("$.text").doesNotExist());
        http.perform(tried("tribuna", "Заказ", "Скоро ответим."))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("wording-invalid"));
        http.perform(tried("chasy", "Заказ", GOOD)).andExpect(status().isNotFound());
        http.perform(get(CONFIRMED).header("Authorization", token(Role.OPERATOR, "tribuna")))
                .andExpect(jsonPath("$.version").value(0));
    }

    @Test
    @DirtiesContext
    void whatSendersOfLettersAreToldIsATemplateOfTheShop() throws Exception {
        http.perform(toSenders("Ответим в ближайшее время."))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].detail").value(containsString("в ближайшее время")));
        http.perform(toSenders("Заказ {{order.number}}, строк {{letter.lines}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(2));
        http.perform(toSenders("Ответим до {{letter.answerBy}}."))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        var preview = get(REQUEST + "/preview").header("Authorization", token(Role.MANAGER, "tribuna"));
        http.perform(preview).andExpect(status().isNotFound());

        post.put("INBOX", Letters.text("Где мой заказ?", "Subject: Question"));
        post.read();

        http.perform(preview)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.subject").value("Re: Question"))
                .andExpect(jsonPath("$.text").value("Ответим до 14:30 3 марта."));
        http.perform(triedOnALetter("Пишите: {{shop.phone}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value("Пишите: 8 800 555-01-22"));
        assertThat(post.letters().getFirst().outgoing())
                .extracting(Outgoing::text)
                .containsExactly("Ответим до 14:30 3 марта.");
    }

    @Test
    void lettersAreNotAnsweredBySmsNorAtAnotherTime() throws Exception {
        for (var path : List.of(REQUEST + "?channel=SMS", "/v1/triggers/letter-request")) {
            http.perform(get(path).header("Authorization", token(Role.MANAGER, "tribuna")))
                    .andExpect(status().isNotFound());
        }
        http.perform(get(CONFIRMED + "/preview").header("Authorization", token(Role.MANAGER, "tribuna")))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void kindOfMessageThatThereIsNotIsNotFound() throws Exception {
        http.perform(get("/v1/templates/congratulations").header("Authorization", token(Role.MANAGER, "tribuna")))
                .andExpect(status().isNotFound());
    }

    @TestFactory
    @DirtiesContext
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() {
        return new AccessMatrix(context, "tribuna")
                .existing("GET /v1/messages", () -> get("/v1/messages?shop=tribuna&order=" + Story.ORDER))
                .existing(
                        "GET /v1/addressees/{order}",
                        () -> get("/v1/addressees/%s?shop=tribuna".formatted(Story.ORDER)))
                .existing("GET /v1/letters", () -> get("/v1/letters?shop=tribuna"))
                .existing("GET /v1/mailboxes", () -> get("/v1/mailboxes?shop=tribuna"))
                .existing("GET /v1/replies", () -> get("/v1/replies?shop=tribuna"))
                .existing("GET /v1/replies/{name}", () -> get("/v1/replies/exchange?shop=tribuna"))
                .existing("GET /v1/replies/{name}/versions", () -> get("/v1/replies/exchange/versions?shop=tribuna"))
                .existing("GET /v1/templates/{template}/versions", () -> get(CONFIRMED + "/versions?shop=tribuna"))
                .existing("GET /v1/triggers", () -> get("/v1/triggers?shop=tribuna"))
                .existing("GET /v1/triggers/{template}", () -> get("/v1/triggers/confirmed?shop=tribuna"))
                .existing(
                        "PUT /v1/triggers/{template}",
                        () -> put("/v1/triggers/confirmed?shop=tribuna")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"wanted\": true, \"shift\": \"PT10S\"}"))
                .existing("GET /v1/templates", () -> get("/v1/templates?shop=tribuna"))
                .existing("GET /v1/templates/{template}", () -> get(CONFIRMED + "?shop=tribuna"))
                .existing(
                        "GET /v1/templates/{template}/preview",
                        () -> get(CONFIRMED + "/preview?shop=tribuna&order=" + Story.ORDER))
                .existing("PUT /v1/templates/{template}", () -> body(CONFIRMED + "?shop=tribuna", "Заказ", GOOD))
                .tests();
    }

    private MockHttpServletRequestBuilder tried(String shop, String subject, String body) {
        return post("/v1/previews")
                .header("Authorization", token(Role.MANAGER, shop))
                .contentType(MediaType.APPLICATION_JSON)
                .content(Wire.mapper()
                        .writeValueAsString(
                                Map.of("orderId", Story.ORDER.toString(), "subject", subject, "body", body)));
    }

    private MockHttpServletRequestBuilder triedOnALetter(String body) {
        var tried = Map.of("template", "letter-request", "subject", "Re: {{letter.subject}}", "body", body);
        return post("/v1/previews")
                .header("Authorization", token(Role.MANAGER, "tribuna"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(Wire.mapper().writeValueAsString(tried));
    }

    private MockHttpServletRequestBuilder toSenders(String body) {
        return body(REQUEST, "Re: {{letter.subject}}", body).header("Authorization", token(Role.MANAGER, "tribuna"));
    }

    private MockHttpServletRequestBuilder words(String subject, String body) {
        return body(CONFIRMED, subject, body).header("Authorization", token(Role.MANAGER, "tribuna"));
    }

    private static MockHttpServletRequestBuilder body(String path, String subject, String body) {
        return put(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(Wire.mapper().writeValueAsString(Map.of("subject", subject, "body", body)));
    }

    private String token(Role role, String shop) {
        return Tokens.of(context).of("vera", shop, role);
    }
}
