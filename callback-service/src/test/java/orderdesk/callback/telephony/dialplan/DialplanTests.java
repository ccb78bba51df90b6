package orderdesk.callback.telephony.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.domain.Activity;
import orderdesk.callback.presence.domain.Prepared;
import orderdesk.callback.routing.domain.AfterHours;
import orderdesk.callback.routing.domain.Content;
import orderdesk.callback.routing.domain.Group;
import orderdesk.callback.routing.domain.Routing;
import orderdesk.callback.routing.domain.Rule;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.PhoneBook.Extension;
import orderdesk.callback.telephony.domain.PhoneBook.Line;
import orderdesk.callback.telephony.domain.Rung;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** An exchange asks for each call where it goes, and the card of that call says for whom it is. */
@SpringBootTest(classes = CallbackWeb.class, properties = "orderdesk.telephony.dialplan.secret=s3cret")
class DialplanTests {

    private static final String LINE = "+78005550122";
    private static final Cause CAUSE = new Cause("manager", "t", null);

    @Autowired
    WebApplicationContext service;

    @Autowired
    CallbackDesk desk;

    @Autowired
    TelephonyDesk telephony;

    @Autowired
    PresenceDesk presence;

    @Autowired
    SimulatedClock clock;

    @BeforeEach
    void shopHasALineAndAnnaWorks() {
        telephony
                .directory()
                .write(
                        FixedShops.TRIBUNA,
                        List.of(new Line(LINE, "линия", null, CallbackWeb.NOON)),
                        List.of(new Extension("101", FixedShops.ANNA), new Extension("104", FixedShops.GALINA)),
                        CAUSE,
                        _ -> {});
        rules(FixedShops.ANNA);
        presence.start(FixedShops.ANNA, Set.of(FixedShops.TRIBUNA), new Prepared(true, Map.of()), CAUSE);
        turn(Activity.READY);
    }

    @Test
    void whoIsReadyIsRungAndWhoIsBusyIsWaitedFor() throws Exception {
        assertThat(asked(LINE))
                .containsEntry("does", "RING")
                .containsEntry("group", "продажи")
                .containsEntry("extensions", "101")
                .containsEntry("overflow", "104")
                .containsEntry("after", "20");

        turn(Activity.TALKING);

        assertThat(asked("88005550122"))
                .containsEntry("does", "WAIT")
                .containsEntry("hears", "https://cdn.example/wait.mp3,https://cdn.example/news.mp3");
    }

    @Test
    void changeCountsForTheNextCall() throws Exception {
        rules(FixedShops.BORIS);

        assertThat(asked(LINE)).containsExactlyInAnyOrderEntriesOf(Map.of("does", "UNATTENDED", "then", "VOICEMAIL"));
    }

    @Test
    void cardSaysForWhomTheCallIs() throws Exception {
        clock.advance(Duration.ofSeconds(2)); // what was known of rules and floor is old by then
        var ringing = new LegNews(
                "menu",
                1,
                clock.instant(),
                Phase.RINGING,
                Direction.INCOMING,
                Rung.MACHINE,
                Party.of(null, null),
                null,
                null);
        var call = telephony.calls().take(new Notice("asterisk", "card", LINE, ringing));

        var card = JsonMapper.shared()
                .readTree(Http.of(service)
                        .perform(get("/v1/calls/" + call.id() + "/card")
                                .header("Authorization", Tokens.of(service).of("anna", "tribuna", Role.OPERATOR)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(card.at("/group").asString()).isEqualTo("продажи");
        assertThat(card.at("/forWhom").toString()).isEqualTo("[\"anna\"]");
    }

    @Test
    void whoIsNobodyAndWhatIsNothingIsRefused() throws Exception {
        assertThat(ask("dialplan:wrong", "line=78005550122").getStatus()).isEqualTo(403);
        assertThat(ask(null, "line=78005550122").getStatus()).isEqualTo(403);
        assertThat(ask("dialplan:s3cret", "line=74950000000").getStatus()).isEqualTo(404);
        assertThat(ask("dialplan:s3cret", "line=anonymous").getStatus()).isEqualTo(422);
        assertThat(ask("dialplan:s3cret", "line=78005550122&topic=WEATHER").getStatus())
                .isEqualTo(422);
    }

    private void rules(OperatorId seller) {
        var rule = new Rule(LINE, null, List.of(), null, null, "продажи", new Rule.Overflow("старшие", 20));
        var hears = List.of(
                new Content(Content.Kind.MUSIC, "https://cdn.example/wait.mp3"),
                new Content(Content.Kind.NEWS, "https://cdn.example/news.mp3"));
        var groups = List.of(new Group("продажи", List.of(seller)), new Group("старшие", List.of(FixedShops.GALINA)));
        var routing = new Routing(FixedShops.TRIBUNA, groups, List.of(rule), List.of(), hears, AfterHours.VOICEMAIL, 2);
        desk.routing().write(routing, CAUSE, _ -> {});
    }

    private void turn(Activity activity) {
        presence.turnTo(activity, FixedShops.ANNA, Set.of(FixedShops.TRIBUNA), CAUSE);
    }

    private Map<String, String> asked(String line) throws Exception {
        var answer = ask("dialplan:s3cret", "line=" + line.replace("+", "%2B"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return Form.read(answer.getContentAsByteArray()).fields();
    }

    private MockHttpServletResponse ask(@Nullable String user, String form) throws Exception {
        var request = post("/v1/telephony/dialplan/route")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form);
        if (user != null) {
            var pair = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + pair);
        }
        return Http.of(service).perform(request).andReturn().getResponse();
    }
}
