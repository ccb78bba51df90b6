package orderdesk.callback.telephony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Theatre;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.order.persistence.OrderFileKind;
import orderdesk.callback.telephony.LinkDesk;
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
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.Decision;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
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

/** What the ledger says of what a call was about. */
@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class LinkApiTests {

    private static final String LINE = "+78005550133";
    private static final Phone CALLER = new Phone("+79161230001", "79161230001");
    private static final Cause CAUSE = new Cause("order", "t", null);

    @Autowired
    WebApplicationContext service;

    @Autowired
    TelephonyDesk desk;

    @Autowired
    LinkDesk links;

    @Autowired
    SimulatedStore store;

    @Autowired
    SimulatedClock clock;

    private final Instant began = CallbackWeb.NOON;

    @BeforeEach
    void bookIsWritten() {
        desk.directory()
                .write(
                        FixedShops.TRIBUNA,
                        List.of(new Line(LINE, "линия", null, began)),
                        List.of(new Extension("101", FixedShops.ANNA), new Extension("102", FixedShops.BORIS)),
                        CAUSE,
                        _ -> {});
    }

    @Test
    void orderThatIsOpenedFromTheCardIsTheCallsAndOnce() throws Exception {
        var talk = talk("opened");
        var order = known(FixedShops.TRIBUNA);

        assertThat(orders(json(open(talk, "anna", Role.OPERATOR, order)))).containsExactly(order.toString());
        open(talk, "anna", Role.OPERATOR, order);

        assertThat(orders(json(as("anna", Role.OPERATOR, get("/v1/calls/" + talk)))))
                .containsExactly(order.toString());
    }

    @Test
    void nobodyElseTiesAnotherShopsOrOldThings() throws Exception {
        var talk = talk("refused");
        var order = known(FixedShops.TRIBUNA);

        assertThat(code(open(talk, "boris", Role.OPERATOR, order))).isEqualTo("call-of-another");
        assertThat(open(talk, "galina", Role.SENIOR, order).getStatus()).isEqualTo(200);
        assertThat(open(talk, "anna", Role.OPERATOR, known(FixedShops.CHASY)).getStatus())
                .isEqualTo(422);
        ended("refused", clock.instant().minus(LinkDesk.WRAP_UP));
        assertThat(open(talk, "anna", Role.OPERATOR, order).getStatus()).isEqualTo(200);
        var old = talk("old");
        ended("old", clock.instant().minus(LinkDesk.WRAP_UP).minusMillis(1));
        assertThat(code(open(old, "anna", Role.OPERATOR, order))).isEqualTo("call-not-talking");
    }

    @Test
    void ticksOfAnOrderByTelephoneSayWhereInTheRecordingTheyAre() throws Exception {
        var talk = talk("spoken", "102");
        var order = new OrderId(UUID.randomUUID());
        hear("spoken", new Recorded("rec-spoken", began.plusSeconds(1), false));
        hear("spoken", new Recorded("rec-spoken", began.plusSeconds(40), true));
        var ticks = List.of(
                new ReadBack.Tick("address", began.plusSeconds(11), null),
                new ReadBack.Tick("payment", began.plusSeconds(41), null));

        links.spoken(
                Theatre.received("order", order.toString(), 1, new OrderEvent.Unknown()),
                order,
                new ReadBack(1, new Money(1, "RUB"), ticks, null, "s1", FixedShops.BORIS, null, began.plusSeconds(42)));

        var said = json(as("boris", Role.OPERATOR, get("/v1/calls/" + talk + "/ticks")));
        assertThat(said.at("/items/0/tick").asString()).isEqualTo("address");
        assertThat(said.at("/items/0/recording").asInt()).isEqualTo(1);
        assertThat(said.at("/items/0/offsetMillis").asLong()).isEqualTo(10_000);
        assertThat(said.at("/items/1").has("offsetMillis")).isFalse();
    }

    private MockHttpServletResponse open(String call, String who, Role role, OrderId order) throws Exception {
        return as(
                who,
                role,
                post("/v1/calls/" + call + "/orders")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"orderId\": \"%s\"}".formatted(order)));
    }

    private OrderId known(ShopId shop) {
        var order = new OrderId(UUID.randomUUID());
        var zone = Zone.sure("Europe/Moscow", Zone.Source.ADDRESS);
        var file = new OrderFile(order, "1", CALLER, "Ирина", zone, null, began, 0, null, null, null);
        store.open(new OrderFileKind()).change(shop, order.toString(), CAUSE, _ -> Decision.of(file));
        return order;
    }

    private String talk(String entry) {
        return talk(entry, "101");
    }

    private String talk(String entry, String extension) {
        hear(entry, leg(1, Phase.RINGING, extension));
        hear(entry, leg(2, Phase.ANSWERED, extension));
        return Call.id(FixedShops.TRIBUNA, "mango", entry).toString();
    }

    private void ended(String entry, Instant at) {
        hear(entry, new Summary(Direction.INCOMING, Party.of("101", CALLER), at, at, at, CallResult.NO_ANSWER));
    }

    private LegNews leg(long seq, Phase phase, String extension) {
        var party = Party.of(extension, CALLER);
        return new LegNews(
                "leg", seq, began.plusSeconds(seq), phase, Direction.INCOMING, Rung.OPERATOR, party, null, null);
    }

    private void hear(String entry, News news) {
        desk.calls().take(new Notice("mango", entry, LINE, news));
    }

    private static List<String> orders(JsonNode call) {
        return call.at("/orders").valueStream().map(JsonNode::asString).toList();
    }

    private MockHttpServletResponse as(String who, Role role, MockHttpServletRequestBuilder request) throws Exception {
        return Http.of(service)
                .perform(request.header("Authorization", Tokens.of(service).of(who, "tribuna", role)))
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
