package orderdesk.callback.telephony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.shared.Phone;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Phone book, ledger, card and figures as operators and managers see them. */
@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class PhoneBookApiTests {

    private static final String BOOK = "/v1/phone-book?shop=tribuna";
    private static final String IRINA = "+79161234567";

    @Autowired
    WebApplicationContext service;

    @Autowired
    TelephonyDesk desk;

    @BeforeEach
    void bookIsWritten() throws Exception {
        var answer = send(put(BOOK).header("If-None-Match", "*"), Examples.PHONE_BOOK);
        assertThat(answer.getStatus()).isIn(200, 412);
    }

    @Test
    void bookIsReplacedByWhoeverReadIt() throws Exception {
        var tag = Objects.requireNonNull(manager(get(BOOK)).getHeader("ETag"));

        assertThat(send(put(BOOK), Examples.PHONE_BOOK).getStatus()).isEqualTo(428);
        assertThat(send(put(BOOK).header("If-Match", "\"r99\""), Examples.PHONE_BOOK)
                        .getStatus())
                .isEqualTo(412);
        assertThat(send(put(BOOK).header("If-Match", tag), Examples.PHONE_BOOK).getStatus())
                .isEqualTo(200);
        assertThat(json(manager(get(BOOK))).at("/lines/0/number").asString()).isEqualTo("+78005550122");
    }

    @Test
    void numbersThatAreNoneAreNamed() throws Exception {
        var wrong = """
                {"lines": [{"number": "88005550122", "label": " "}, {"number": "+7 800 555-01-22", "label": "x", "exchange": "y"}],
                 "extensions": [{"number": "10a", "operator": "anna"}]}""";
        var nobody = "{\"lines\": [], \"extensions\": [{\"number\": \"101\", \"operator\": \"timur\"}]}";

        var refused = send(put(BOOK).header("If-Match", "\"r1\""), wrong);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("/lines/0/label", "/lines/1/number", "/lines/1/exchange", "/extensions/0/number");
        assertThat(send(put(BOOK).header("If-Match", "\"r1\""), nobody).getContentAsString())
                .contains("/extensions/0/operator");
    }

    /** 32 characters are what a carrier shows; a pair of surrogates is one. */
    @Test
    void labelOfAnOutgoingLineIsAsLongAsCarriersShow() throws Exception {
        assertThat(json(manager(get(BOOK))).at("/lines/0/shownAs").asString()).isEqualTo("Трибуна, служба заказов");
        for (var taken : List.of("Я".repeat(32), "🏟".repeat(32))) {
            assertThat(shownAs(taken).getStatus()).isEqualTo(412);
        }
        for (var refused : List.of("Я".repeat(33), " ")) {
            assertThat(shownAs(refused).getContentAsString()).contains("/lines/0/shownAs");
        }
    }

    private MockHttpServletResponse shownAs(String text) throws Exception {
        var line =
                "{\"lines\": [{\"number\": \"88005550122\", \"label\": \"x\", \"shownAs\": \"%s\"}], \"extensions\": []}";
        return send(put(BOOK).header("If-Match", "\"r99\""), line.formatted(text));
    }

    @Test
    void bookEndsWhereItsLimitsAre() throws Exception {
        assertThat(send(put(BOOK).header("If-Match", "\"r99\""), lines(PhoneBook.LINES_MAX))
                        .getStatus())
                .isEqualTo(412);
        assertThat(send(put(BOOK).header("If-Match", "\"r99\""), lines(PhoneBook.LINES_MAX + 1))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void callIsFoundByWhatIsKnownOfItAndItsCardSaysWhoCalls() throws Exception {
        var id = called("found", IRINA);

        var list = json(operator(get("/v1/calls?line=88005550122&direction=INCOMING&missed=true&day=2026-11-24&phone="
                + IRINA.substring(1))));
        assertThat(list.at("/items/0/id").asString()).isEqualTo(id);
        assertThat(list.at("/items/0/withinFourRings").asBoolean()).isFalse();
        assertThat(json(operator(get("/v1/calls?result=TALKED"))).at("/items")).isEmpty();
        var card = json(operator(get("/v1/calls/" + id + "/card")));
        assertThat(card.at("/greeting").asString()).startsWith("«Трибуна»");
        assertThat(card.at("/call/customer/e164").asString()).isEqualTo(IRINA);
        assertThat(json(manager(get("/v1/calls/figures?day=2026-11-24")))
                        .at("/hours/0/missed")
                        .asInt())
                .isPositive();
    }

    @Test
    void listIsReadPageByPage() throws Exception {
        called("page-1", "+79160000001");
        called("page-2", "+79160000002");

        var first = json(operator(get("/v1/calls?limit=1")));
        var second = json(operator(
                get("/v1/calls?limit=1&cursor=" + first.at("/nextCursor").asString())));

        assertThat(second.at("/items/0/id").asString())
                .isNotEqualTo(first.at("/items/0/id").asString());
        assertThat(operator(get("/v1/calls?limit=1&missed=true&cursor="
                                + first.at("/nextCursor").asString()))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void callOfAnotherShopIsNotThere() throws Exception {
        var id = called("foreign", IRINA);
        var timur = Tokens.of(service).of("timur", "chasy", Role.OPERATOR);

        for (var path : new String[] {"", "/card", "/recordings/1"}) {
            var answer = Http.of(service)
                    .perform(get("/v1/calls/" + id + path).header("Authorization", timur))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(404);
        }
    }

    @Test
    void dialNeedsANumberALineAndAnExtension() throws Exception {
        var anna = Tokens.of(service).of("anna", "tribuna", Role.OPERATOR);
        var nobody = Tokens.of(service).of("boris", "tribuna", Role.OPERATOR);

        assertThat(dial(anna, "{\"phone\": \"12\"}")).isEqualTo(422);
        assertThat(dial(anna, "{\"phone\": \"%s\"}".formatted("1".repeat(41)))).isEqualTo(422);
        assertThat(dial(anna, "{\"phone\": \"89161234567\", \"line\": \"+74950000000\"}"))
                .isEqualTo(409);
        assertThat(dial(nobody, "{\"phone\": \"89161234567\"}")).isEqualTo(409);
        assertThat(dial(anna, Examples.DIAL)).isEqualTo(503);
    }

    /** No exchange is connected: whatever gets as far as to ask one is answered 503. */
    @Test
    void shopIsDialledOverItsOwnLineOrNotAtAll() throws Exception {
        var anna = Tokens.of(service).of("anna", "tribuna", Role.OPERATOR);
        var timur = Tokens.of(service).of("timur", "chasy", Role.OPERATOR);
        var theirs = "+74957770001";
        bookOfChasy(List.of());
        assertThat(dial(timur, "{\"phone\": \"89161234568\"}")).isEqualTo(409);

        bookOfChasy(List.of(new PhoneBook.Line(theirs, "салон", null, CallbackWeb.NOON)));

        assertThat(dial(anna, "{\"phone\": \"89161234569\", \"line\": \"%s\"}".formatted(theirs)))
                .isEqualTo(409);
        assertThat(dial(timur, "{\"phone\": \"89161234569\", \"line\": \"%s\"}".formatted(theirs)))
                .isEqualTo(503);
    }

    private void bookOfChasy(List<PhoneBook.Line> lines) {
        desk.directory()
                .write(
                        FixedShops.CHASY,
                        lines,
                        List.of(new PhoneBook.Extension("201", FixedShops.TIMUR)),
                        new Cause("manager", "test", null),
                        _ -> {});
    }

    @Test
    void ledgerSaysHowLongHeWaitedAndTalked() throws Exception {
        var phone = new Phone("+79160000003", "+79160000003");
        var began = CallbackWeb.NOON;
        var talk = new Summary(
                Direction.INCOMING,
                Party.of("101", phone),
                began,
                began.plusSeconds(12),
                began.plusSeconds(72),
                CallResult.NO_ANSWER);
        desk.calls().take(new Notice("mango", "talked", "+78005550122", talk));

        var item =
                json(operator(get("/v1/calls?result=TALKED&phone=79160000003"))).at("/items/0");

        var said = List.of("line", "direction", "stage", "result", "operator", "extension", "rings", "waitedSeconds");
        assertThat(said.stream().map(name -> item.at("/" + name).asString()))
                .containsExactly("+78005550122", "INCOMING", "ENDED", "TALKED", "anna", "101", "3", "12");
        assertThat(item.at("/talkedSeconds").asLong()).isEqualTo(60);
        assertThat(item.at("/answeredAt").asString()).isEqualTo("2026-11-24T09:00:12Z");
        assertThat(item.at("/endedAt").asString()).isEqualTo("2026-11-24T09:01:12Z");
        assertThat(item.at("/withinFourRings").asBoolean()).isTrue();
        assertThat(item.at("/missed").asBoolean()).isFalse();
        assertThat(item.at("/assumed").asBoolean()).isFalse();
    }

    private int dial(String token, String body) throws Exception {
        return Http.of(service)
                .perform(post("/v1/calls")
                        .header("Authorization", token)
                        .header("Idempotency-Key", String.valueOf(body.hashCode()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** A missed call at noon. */
    private String called(String entry, String phone) {
        var summary = new Summary(
                Direction.INCOMING,
                Party.of(null, new Phone(phone, phone)),
                CallbackWeb.NOON,
                null,
                CallbackWeb.NOON.plusSeconds(20),
                CallResult.NO_ANSWER);
        return desk.calls()
                .take(new Notice("mango", entry, "+78005550122", summary))
                .id();
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"number\": \"7495000%04d\", \"label\": \"x\"}".formatted(i))
                .collect(Collectors.joining(",", "{\"lines\": [", "], \"extensions\": []}"));
    }

    private MockHttpServletResponse manager(MockHttpServletRequestBuilder request) throws Exception {
        return as("manager", Role.MANAGER, request);
    }

    private MockHttpServletResponse operator(MockHttpServletRequestBuilder request) throws Exception {
        return as(FixedShops.ANNA.value(), Role.OPERATOR, request);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return manager(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private MockHttpServletResponse as(String who, Role role, MockHttpServletRequestBuilder request) throws Exception {
        var token = Tokens.of(service).of(who, "tribuna", role);
        return Http.of(service)
                .perform(request.header("Authorization", token))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
