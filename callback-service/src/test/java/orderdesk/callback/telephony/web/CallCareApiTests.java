package orderdesk.callback.telephony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.order.persistence.OrderFileKind;
import orderdesk.callback.telephony.CallControl;
import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.News;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.Recorded;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.PhoneBook.Extension;
import orderdesk.callback.telephony.domain.PhoneBook.Line;
import orderdesk.callback.telephony.domain.Rung;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.Decision;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recordings, commands, handing over and the sister shop's hint, with an exchange that notes what it is asked. */
@SpringBootTest(classes = CallbackWeb.class)
@Import(NotingExchange.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class CallCareApiTests {

    private static final String LINE = "+78005550122";
    private static final Phone IRINA = new Phone("+79161234567", "79161234567");
    static final byte[] SOUND = "RIFF-and-so-on".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    WebApplicationContext service;

    @Autowired
    TelephonyDesk desk;

    @Autowired
    SimulatedStore store;

    @Autowired
    NotingExchange exchange;

    @BeforeEach
    void bookIsWritten() {
        exchange.orders.clear();
        exchange.answer = CallGateway.Answer.TAKEN;
        desk.directory()
                .write(
                        FixedShops.TRIBUNA,
                        List.of(new Line(LINE, "линия", null, CallbackWeb.NOON)),
                        List.of(new Extension("101", FixedShops.ANNA), new Extension("102", FixedShops.BORIS)),
                        new Cause("manager", "test", null),
                        _ -> {});
    }

    @Test
    void recordingIsHeardInPartsByWhoeverMayAndWrittenDownOnce() throws Exception {
        var talk = talk("heard");
        ended("heard", true);
        var path = "/v1/calls/" + talk + "/recordings/1";

        var whole = as("anna", Role.OPERATOR, get(path));
        assertThat(whole.getStatus()).isEqualTo(200);
        assertThat(whole.getHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.getContentAsByteArray()).isEqualTo(SOUND);
        var part = as("anna", Role.OPERATOR, get(path).header("Range", "bytes=5-7"));
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getContentAsString()).isEqualTo("and");
        assertThat(part.getHeader("Content-Range")).isEqualTo("bytes 5-7/" + SOUND.length);
        assertThat(as("anna", Role.OPERATOR, get(path).header("Range", "bytes=99-"))
                        .getStatus())
                .isEqualTo(416);
        assertThat(code(as("boris", Role.OPERATOR, get(path)))).isEqualTo("recording-of-another");
        assertThat(as("galina", Role.SENIOR, get(path)).getStatus()).isEqualTo(200);
        assertThat(accesses(talk)).containsExactly("RECORDING 1 anna", "RECORDING 1 galina");
        assertThat(as("galina", Role.SENIOR, get("/v1/calls/" + talk + "/recordings/2"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void messageIsForEverybodyOfTheShop() throws Exception {
        hear("message", leg("menu", 1, Phase.RINGING, Rung.MACHINE, null));
        ended("message", false);

        var list = json(as("boris", Role.OPERATOR, get("/v1/calls?recorded=true&result=VOICEMAIL")));
        assertThat(list.at("/items/0/recordings/0/voicemail").asBoolean()).isTrue();
        assertThat(as("boris", Role.OPERATOR, get("/v1/calls/" + id("message") + "/recordings/1"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void colleagueGoesOnWithCardAndNote() throws Exception {
        var talk = talk("handed");

        var answer = hand(talk, "anna", "{\"to\": \"boris\", \"note\": \"абонемент\"}");

        assertThat(json(answer).at("/handedTo").asString()).isEqualTo("boris");
        assertThat(exchange.orders).singleElement().satisfies(order -> {
            assertThat(order.act()).isEqualTo(CallControl.Act.CONSULT);
            assertThat(order.leg()).isEqualTo("operator");
            assertThat(order.extension()).isEqualTo("101");
            assertThat(order.target()).isEqualTo("102");
        });
        var card = json(as("boris", Role.OPERATOR, get("/v1/calls/" + talk + "/card")));
        assertThat(card.at("/handed/note").asString()).isEqualTo("абонемент");
        assertThat(card.at("/can").toString()).isEqualTo("[\"CONSULT\",\"HANG_UP\"]");
    }

    @Test
    void repeatedRequestAsksTheExchangeByTheSameId() throws Exception {
        var talk = talk("twice");
        var body = "{\"to\": \"boris\", \"note\": \"n\"}";

        assertThat(hand(talk, "anna", body).getStatus()).isEqualTo(200);
        assertThat(hand(talk, "anna", body).getStatus()).isEqualTo(200);

        assertThat(exchange.orders.stream().map(CallControl.Order::id).distinct())
                .hasSize(1);
    }

    @Test
    void whoDoesNotTalkHandsNothingOver() throws Exception {
        var talk = talk("kept");
        var body = "{\"to\": \"boris\", \"note\": \"n\"}";

        assertThat(code(hand(talk, "boris", body))).isEqualTo("call-of-another");
        assertThat(hand(talk, "anna", "{\"to\": \"timur\", \"note\": \"n\"}").getStatus())
                .isEqualTo(422);
        assertThat(hand(talk, "anna", "{\"to\": \"boris\", \"note\": \"%s\"}".formatted("x".repeat(501)))
                        .getStatus())
                .isEqualTo(422);
        assertThat(code(hand(talk, "anna", "{\"to\": \"galina\", \"note\": \"n\"}")))
                .isEqualTo("no-extension");
        assertThat(code(hand(talk, "anna", "{\"to\": \"boris\", \"note\": \"n\", \"consult\": false}")))
                .isEqualTo("exchange-cannot");
        exchange.answer = new CallGateway.Answer("3105");
        assertThat(code(hand(talk, "anna", body))).isEqualTo("exchange-refused");
        assertThat(json(as("anna", Role.OPERATOR, get("/v1/calls/" + talk))).has("handedTo"))
                .isFalse();
        ended("kept", false);
        assertThat(code(hand(talk, "anna", body))).isEqualTo("call-not-talking");
    }

    @Test
    void commandsAreForWhoTalksAndForSeniors() throws Exception {
        var talk = talk("acts");

        assertThat(act(talk, "anna", Role.OPERATOR, "HANG_UP").getStatus()).isEqualTo(200);
        assertThat(act(talk, "galina", Role.SENIOR, "HANG_UP").getStatus()).isEqualTo(200);
        assertThat(code(act(talk, "boris", Role.OPERATOR, "HANG_UP"))).isEqualTo("call-of-another");
        assertThat(code(act(talk, "anna", Role.OPERATOR, "MUTE"))).isEqualTo("exchange-cannot");
        assertThat(act(talk, "anna", Role.OPERATOR, "TRANSFER").getStatus()).isEqualTo(422);
    }

    @Test
    void sisterShopIsHintedAtAndOpenedWhenItIsNamed() throws Exception {
        var talk = talk("sister");
        ordered(FixedShops.CHASY, "20001");
        var path = "/v1/calls/" + talk;
        var both = Tokens.of(service).of("anna", List.of("tribuna", "chasy"), Role.OPERATOR);

        assertThat(json(send(both, get(path + "/card"))).at("/sisterShop").asBoolean())
                .isTrue();
        assertThat(json(as("anna", Role.OPERATOR, get(path + "/card")))
                        .at("/sisterShop")
                        .asBoolean())
                .isFalse();
        var opened = send(both, body(post(path + "/sister-shop?shop=tribuna"), "{\"shop\": \"chasy\"}"));
        assertThat(json(opened).at("/items/0/number").asString()).isEqualTo("20001");
        assertThat(accesses(talk)).containsExactly("SISTER_SHOP chasy anna");
        var one = body(post(path + "/sister-shop"), "{\"shop\": \"chasy\"}");
        assertThat(as("anna", Role.OPERATOR, one).getStatus()).isEqualTo(404);
        assertThat(code(send(both, body(post(path + "/sister-shop"), "{\"shop\": \"tribuna\"}"))))
                .isEqualTo("same-shop");
    }

    private void ordered(ShopId shop, String number) {
        var order = new OrderId(UUID.randomUUID());
        var zone = Zone.sure("Europe/Moscow", Zone.Source.ADDRESS);
        var file = new OrderFile(order, number, IRINA, "Ирина", zone, null, CallbackWeb.NOON, 0, null, null, null);
        store.open(new OrderFileKind())
                .change(shop, order.toString(), new Cause("order", "t", null), _ -> Decision.of(file));
    }

    private String talk(String entry) {
        hear(entry, leg("operator", 1, Phase.RINGING, Rung.OPERATOR, "101"));
        hear(entry, leg("operator", 2, Phase.ANSWERED, Rung.OPERATOR, "101"));
        return id(entry);
    }

    private void ended(String entry, boolean talked) {
        hear(entry, new Recorded("rec-" + entry, CallbackWeb.NOON.plusSeconds(20), true));
        hear(
                entry,
                new Summary(
                        Direction.INCOMING,
                        Party.of(talked ? "101" : null, IRINA),
                        CallbackWeb.NOON,
                        talked ? CallbackWeb.NOON.plusSeconds(2) : null,
                        CallbackWeb.NOON.plusSeconds(20),
                        CallResult.NO_ANSWER));
    }

    private static LegNews leg(String leg, long seq, Phase phase, Rung rung, @Nullable String extension) {
        var at = CallbackWeb.NOON.plusSeconds(seq);
        return new LegNews(leg, seq, at, phase, Direction.INCOMING, rung, Party.of(extension, IRINA), null, null);
    }

    private void hear(String entry, News news) {
        desk.calls().take(new Notice(NotingExchange.NAME, entry, LINE, news));
    }

    private static String id(String entry) {
        return Call.id(FixedShops.TRIBUNA, NotingExchange.NAME, entry).toString();
    }

    private List<String> accesses(String call) throws Exception {
        var all = new ArrayList<String>();
        json(as("manager", Role.MANAGER, get("/v1/calls/" + call + "/accesses")))
                .at("/items")
                .forEach(each -> all.add("%s %s %s"
                        .formatted(
                                each.at("/what").asString(),
                                each.at("/which").asString(),
                                each.at("/by").asString())));
        return all;
    }

    private MockHttpServletResponse hand(String call, String who, String body) throws Exception {
        return as(who, Role.OPERATOR, body(post("/v1/calls/" + call + "/hand-over"), body));
    }

    private MockHttpServletResponse act(String call, String who, Role role, String does) throws Exception {
        return as(who, role, body(post("/v1/calls/" + call + "/acts"), "{\"does\": \"%s\"}".formatted(does)));
    }

    private static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MockHttpServletResponse as(String who, Role role, MockHttpServletRequestBuilder request) throws Exception {
        return send(Tokens.of(service).of(who, "tribuna", role), request);
    }

    private MockHttpServletResponse send(String token, MockHttpServletRequestBuilder request) throws Exception {
        return Http.of(service)
                .perform(request.header("Authorization", token))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    private static String code(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.getContentAsByteArray())
                .at("/code")
                .asString();
    }
}
