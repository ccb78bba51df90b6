package orderdesk.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.Story;
import orderdesk.notification.mailbox.Post;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.mailbox.reading.Letters;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;
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
class LettersApiTests {

    static final UUID CASE = new UUID(1, 2);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Post post;

    private MockMvc http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
        if (post.letters().isEmpty()) {
            var to = post.addresses.of(FixedShops.TRIBUNA, "zakaz@tribuna.example", CASE);
            post.put("INBOX", Letters.text("Когда вы работаете?", "Subject: Hours"));
            post.put("INBOX", Letters.with("Брак", "a\"b.html", "text/html", Letters.PNG, "Cc: " + to));
            post.put("INBOX", Letters.text("Прошу заказать:\nКружка - 2 шт.", "Message-ID: <draft@x>"));
            post.put("Spam", Letters.text("<b>x</b>", "Auto-Submitted: auto-replied"));
            post.read();
        }
    }

    @Test
    void lettersAreListedByKindAndPage() throws Exception {
        http.perform(as(Role.OPERATOR, get("/v1/letters?shop=tribuna&kind=REQUEST")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].from.address").value("irina@example.ru"));
        var page = http.perform(as(Role.OPERATOR, get("/v1/letters?shop=tribuna&limit=2")))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String cursor = JsonPath.read(page, "$.nextCursor");
        http.perform(as(Role.OPERATOR, get("/v1/letters?shop=tribuna&limit=2&cursor=" + cursor)))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
    }

    @Test
    void pictureIsServedAsOneWhateverItsNameSays() throws Exception {
        var letter = letter(MailKind.EVIDENCE);
        var photo = letter.content().attachments().getFirst().id();

        http.perform(as(Role.OPERATOR, get("/v1/letters/%s/attachments/%s".formatted(letter.id(), photo))))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Letters.PNG))
                .andExpect(content().contentType(MediaType.IMAGE_PNG))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")));
        http.perform(as(
                        Role.OPERATOR,
                        get("/v1/letters/%s/attachments/%s"
                                .formatted(letter(MailKind.REQUEST).id(), photo))))
                .andExpect(status().isNotFound());
        http.perform(get("/v1/letters/%s/attachments/%s".formatted(letter.id(), photo))
                        .header("Authorization", Tokens.of(context).of("timur", "chasy", Role.OPERATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void answerIsWrittenOnceAndSettlesTheRequest() throws Exception {
        var path = "/v1/letters/%s/answers".formatted(letter(MailKind.REQUEST).id());

        answer(path, "a-1", "С десяти.")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.end.outcome").value("ANSWERED"));
        answer(path, "a-1", "С десяти.").andExpect(header().string("Idempotency-Replayed", "true"));
        answer(path, "a-1", "С девяти.").andExpect(status().isUnprocessableContent());
        answer(path, "a-2", "x".repeat(10_001)).andExpect(status().is4xxClientError());
        answer("/v1/letters/%s/answers".formatted(letter(MailKind.AUTOMATIC).id()), "a-3", "Привет")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("letter-not-answerable"));

        assertThat(letter(MailKind.REQUEST).outgoing())
                .filteredOn(mail -> mail.by() != null)
                .hasSize(1);
    }

    /** Words of the letter itself are known; what the desk never says cannot be insisted on. */
    @Test
    void languageOfAnAnswerIsLookedAtBeforeItGoesOut() throws Exception {
        var order = letter(MailKind.ORDER);
        var path = "/v1/letters/%s/answers".formatted(order.id());
        var before = order.outgoing().size();

        answer(path, "l-1", "Извените, кружка есть.")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("language"))
                .andExpect(jsonPath("$.errors[0].code").value("spelling"))
                .andExpect(jsonPath("$.errors[0].detail").value(startsWith("\"Извените\": ")));
        insisting(path, "l-2", "Ответим в ближайшее время.", "в ближайшее время")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("house-words"));
        assertThat(letter(MailKind.ORDER).outgoing()).hasSize(before);

        insisting(path, "l-1", "Извените, кружка есть.", "Извените").andExpect(status().isCreated());
        assertThat(letter(MailKind.ORDER).outgoing()).hasSize(before + 1);
    }

    @Test
    void hundredFindingsCanBeInsistedOnAndNotOneMore() throws Exception {
        var path = "/v1/letters/%s/answers".formatted(letter(MailKind.ORDER).id());

        insisting(path, "m-1", "Скоро ответим.", "x" + "\", \"x".repeat(99))
                .andExpect(jsonPath("$.errors[0].code").value("house-words"));
        insisting(path, "m-2", "Скоро ответим.", "x" + "\", \"x".repeat(100))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("too-many"));
    }

    private ResultActions insisting(String path, String key, String text, String right) throws Exception {
        return http.perform(as(Role.OPERATOR, post(path))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"%s\", \"insisted\": [\"%s\"]}".formatted(text, right)));
    }

    @Test
    void mailboxSaysHowFarItIsRead() throws Exception {
        http.perform(as(Role.MANAGER, get("/v1/mailboxes?shop=tribuna")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].read.INBOX").value(3))
                .andExpect(jsonPath("$.items[0].read.SPAM").value(1))
                .andExpect(jsonPath("$.items[0].password").doesNotExist());
    }

    private ReceivedLetter letter(MailKind kind) {
        return post.letters().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ResultActions answer(String path, String key, String text) throws Exception {
        return http.perform(as(Role.OPERATOR, post(path))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"%s\"}".formatted(text)));
    }

    private MockHttpServletRequestBuilder as(Role role, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", Tokens.of(context).of("vera", "tribuna", role));
    }

    /** Said as often as the draft changes; in another shop the letter is not there. */
    @Test
    void letterSaysWhichDraftItBecame() throws Exception {
        var letter = letter(MailKind.ORDER);
        var desk = post.desks().desk();
        var order = new OrderId(new UUID(3, 4));
        desk.drafted(drafted(FixedShops.CHASY, new UUID(3, 5), letter, 1), draft(new UUID(3, 5), letter));
        desk.drafted(drafted(FixedShops.TRIBUNA, order.value(), letter, 1), draft(order.value(), letter));
        desk.drafted(drafted(FixedShops.TRIBUNA, order.value(), letter, 2), draft(order.value(), letter));

        http.perform(as(Role.OPERATOR, get("/v1/letters/{id}?shop=tribuna", letter.id())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.letter.orderId").value(order.toString()));
    }

    private static Received<OrderEvent> drafted(ShopId shop, UUID order, ReceivedLetter letter, long sequence) {
        return new Received<>(
                draft(order, letter),
                "order:%s:%d".formatted(order, sequence),
                "order",
                order.toString(),
                sequence,
                shop,
                new Cause("order", "letters", null),
                Story.PLACED);
    }

    private static OrderDrafted draft(UUID order, ReceivedLetter letter) {
        return new OrderDrafted(
                new OrderId(order),
                FixedShops.TRIBUNA,
                1,
                "T-1",
                OrderEvent.Channel.MAIL,
                Story.terms(),
                List.of(),
                letter.id().value(),
                Story.PLACED,
                Story.PLACED,
                Story.PLACED);
    }
}
