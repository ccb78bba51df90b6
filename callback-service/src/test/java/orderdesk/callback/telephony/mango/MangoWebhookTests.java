package orderdesk.callback.telephony.mango;

import static orderdesk.callback.CallbackWeb.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.telephony.Mango;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(
        classes = CallbackWeb.class,
        properties = {"orderdesk.telephony.mango.key=" + Mango.KEY, "orderdesk.telephony.mango.salt=" + Mango.SALT})
class MangoWebhookTests {

    private static final String IRINA = "79161234567";
    private static final AtomicInteger ENTRIES = new AtomicInteger();

    private final String entry = "entry-" + ENTRIES.incrementAndGet();

    @Autowired
    WebApplicationContext service;

    @Autowired
    TelephonyDesk desk;

    @Autowired
    SimulatedStore store;

    @BeforeEach
    void lineIsTheShops() {
        if (desk.directory().book(FixedShops.TRIBUNA).isEmpty()) {
            desk.directory()
                    .write(
                            FixedShops.TRIBUNA,
                            List.of(new PhoneBook.Line("+" + Mango.LINE, "горячая линия", null, NOON)),
                            List.of(new PhoneBook.Extension("101", FixedShops.ANNA)),
                            new Cause("manager", "test", null),
                            _ -> {});
        }
    }

    @Test
    void noticesMakeACallOfTheShopThatHasTheLine() throws Exception {
        assertThat(call(1, "Appeared").getStatus()).isEqualTo(204);
        assertThat(call(2, "Connected").getStatus()).isEqualTo(204);
        assertThat(post("summary", Mango.summary(entry, NOON, NOON, NOON.plusSeconds(60), IRINA))
                        .getStatus())
                .isEqualTo(204);

        assertThat(found().party().operator()).isEqualTo(FixedShops.ANNA);
        assertThat(found().isTalk()).isTrue();
    }

    @Test
    void repeatedNoticePopsOnce() throws Exception {
        for (var times = 0; times < 3; times++) {
            assertThat(call(1, "Appeared").getStatus()).isEqualTo(204);
        }

        assertThat(store.events(CallRinging.class).stream()
                        .filter(ring -> ring.callId().equals(found().id())))
                .hasSize(1);
    }

    @Test
    void forgedNoticeIsRefusedAndLeavesNoTrace() throws Exception {
        var json = Mango.call(entry, 1, "Appeared", NOON, IRINA);

        assertRefused(send("call", Mango.form(Mango.KEY, Mango.sign(json + " "), json)));
        assertRefused(send("call", Mango.form("another-key", Mango.sign(json), json)));
        assertRefused(send("call", Mango.form(Mango.KEY, "", json)));
        assertRefused(send("call", "json=%7B%7D".getBytes(StandardCharsets.UTF_8)));
        assertThat(store.contents().toString()).doesNotContain(entry);
    }

    private static void assertRefused(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("urn:orderdesk:signature-invalid");
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_401, 301})
    void replayedOrFutureNoticeIsRefused(long seconds) throws Exception {
        var old = Mango.call(entry, 1, "Appeared", NOON.plusSeconds(seconds), IRINA);

        assertThat(post("call", old).getStatus()).isEqualTo(403);
        assertThat(store.contents().toString()).doesNotContain(entry);
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, 300})
    void windowEndsWhereItSays(long seconds) throws Exception {
        var late = Mango.call(entry, 1, "Appeared", NOON.plusSeconds(seconds), IRINA);

        assertThat(post("call", late).getStatus()).isEqualTo(204);
    }

    @Test
    void oversizedNoticeIsRefusedUnread() throws Exception {
        assertThat(send("call", new byte[32 * 1024 + 1]).getStatus()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"entry_id\":1,\"entry_id\":2}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}"
            })
    void whatIsNoNoticeIsRefused(String json) throws Exception {
        assertThat(post("call", json).getStatus()).isEqualTo(400);
    }

    @Test
    void fieldThatCannotBeIsRefusedByItsName() throws Exception {
        var state = post("call", Mango.call(entry, 1, "Sleeping", NOON, IRINA));
        var id = post("call", Mango.call("e".repeat(127), 1, "Appeared", NOON, IRINA));
        var counter = post("call", Mango.call(entry, -1, "Appeared", NOON, IRINA));

        assertThat(state.getStatus()).isEqualTo(422);
        assertThat(state.getContentAsString()).contains("/call_state").doesNotContain("Sleeping");
        assertThat(id.getContentAsString()).contains("/call_id");
        assertThat(counter.getContentAsString()).contains("/seq");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "$where", "0", "+", "79161234567; drop", "99999999999999999", "sip:x@y"})
    void numberThatCannotBeDialledIsAHiddenOne(String number) throws Exception {
        assertThat(post("call", Mango.call(entry, 1, "Appeared", NOON, number)).getStatus())
                .isEqualTo(204);

        assertThat(found().party().customer()).isNull();
    }

    @Test
    void summaryWhoseTimesCannotBeIsRefused() throws Exception {
        var backwards = Mango.summary(entry, NOON, NOON.minusSeconds(5), NOON.plusSeconds(9), IRINA);
        var endless = Mango.summary(entry, NOON.minusSeconds(86_401), null, NOON, IRINA);

        assertThat(post("summary", backwards).getStatus()).isEqualTo(422);
        assertThat(post("summary", endless).getStatus()).isEqualTo(422);
    }

    @Test
    void lineOfNoShopIsKeptForTheAdminAndGivenAwayLater() throws Exception {
        var line = "7495000%04d".formatted(ENTRIES.get());
        var json = Mango.call(entry, 1, "Appeared", NOON, IRINA).replace(Mango.LINE, line);
        assertThat(post("call", json).getStatus()).isEqualTo(204);
        assertThat(desk.calls().settleStrays()).isEqualTo(1);
        var rung = store.events(CallRinging.class).size();

        desk.directory()
                .write(
                        FixedShops.CHASY,
                        List.of(new PhoneBook.Line("+" + line, "салон", null, NOON)),
                        List.of(),
                        new Cause("manager", "test", null),
                        _ -> {});

        assertThat(desk.calls().settleStrays()).isZero();
        assertThat(desk.calls().find(Set.of(FixedShops.CHASY), Call.id(FixedShops.CHASY, "mango", entry)))
                .isPresent();
        assertThat(store.events(CallRinging.class)).hasSize(rung + 1);
    }

    @Test
    void noticeWithoutALineBelongsToTheCallThatIsKnown() throws Exception {
        call(1, "Appeared");

        assertThat(post("recording", Mango.recording(entry, "Completed", NOON)).getStatus())
                .isEqualTo(204);

        assertThat(found().heard().recordings()).hasSize(1);
    }

    @Test
    void recordingThatComesFirstFindsItsCall() throws Exception {
        post("recording", Mango.recording(entry, "Started", NOON));
        post("summary", Mango.summary(entry, NOON, null, NOON.plusSeconds(20), IRINA));
        assertThat(desk.calls().settleStrays()).isZero();

        assertThat(found().heard().recordings()).hasSize(1);
        assertThat(store.events(CallEnded.class).stream()
                        .filter(end -> end.callId().equals(found().id())))
                .hasSize(1);
    }

    @Test
    void callerInAQueueKeepsHisPlaceByAKey() throws Exception {
        call(1, "Appeared");
        var key = "{\"entry_id\":\"%s\",\"dtmf\":\"%s\",\"location\":\"%s\",\"timestamp\":%d}";

        assertThat(post("dtmf", key.formatted(entry, "1", "ivr", NOON.getEpochSecond()))
                        .getStatus())
                .isEqualTo(204);
        assertThat(post("dtmf", key.formatted(entry, "2", "queue", NOON.getEpochSecond()))
                        .getStatus())
                .isEqualTo(204);
        assertThat(found().heard().placeKeptAt()).isNull();
        assertThat(post(
                                "dtmf",
                                key.formatted(
                                        entry,
                                        "1",
                                        "queue",
                                        NOON.minusSeconds(90_000).getEpochSecond()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(post("dtmf", key.formatted(entry, "1", "queue", NOON.getEpochSecond()))
                        .getStatus())
                .isEqualTo(204);
        assertThat(found().heard().placeKeptAt()).isEqualTo(NOON);
    }

    @Test
    void otherNoticesAreTakenAndLeftAlone() throws Exception {
        assertThat(post("dtmf", "{\"dtmf\":\"1\"}").getStatus()).isEqualTo(204);
        assertThat(post("nonsense", "{}").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse call(int seq, String state) throws Exception {
        return post("call", Mango.call(entry, seq, state, NOON, IRINA));
    }

    private MockHttpServletResponse post(String event, String json) throws Exception {
        return send(event, Mango.signed(json));
    }

    private MockHttpServletResponse send(String event, byte[] body) throws Exception {
        return Http.of(service)
                .perform(MockMvcRequestBuilders.post(Mango.BASE + "/events/" + event)
                        .contentType("application/x-www-form-urlencoded")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private Call found() {
        return Optional.of(Call.id(FixedShops.TRIBUNA, "mango", entry))
                .flatMap(id -> desk.calls().find(Set.of(FixedShops.TRIBUNA), id))
                .orElseThrow()
                .state();
    }
}
