package orderdesk.callback.telephony.zadarma;

import static orderdesk.callback.CallbackWeb.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.domain.Activity;
import orderdesk.callback.presence.domain.Prepared;
import orderdesk.callback.routing.domain.AfterHours;
import orderdesk.callback.routing.domain.Group;
import orderdesk.callback.routing.domain.Routing;
import orderdesk.callback.routing.domain.Rule;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallResult;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(
        classes = CallbackWeb.class,
        properties = "orderdesk.telephony.zadarma.secret=" + ZadarmaWebhookTests.SECRET)
class ZadarmaWebhookTests {

    static final String SECRET = "zadarma-secret";

    private static final String PATH = "/v1/telephony/zadarma";
    private static final String STARTED = "2026-11-24 12:00:00"; // noon in Moscow, the account's zone
    private static final String DID = "74950001122";
    private static final String IRINA = "79161234567";

    @Autowired
    WebApplicationContext service;

    @Autowired
    TelephonyDesk desk;

    @Autowired
    SimulatedStore store;

    @BeforeEach
    void lineIsTheShops() {
        if (desk.directory().shopOf("+" + DID).isEmpty()) {
            desk.directory()
                    .write(
                            FixedShops.TRIBUNA,
                            List.of(new PhoneBook.Line("+" + DID, "линия", null, NOON)),
                            List.of(new PhoneBook.Extension("101", FixedShops.ANNA)),
                            new Cause("manager", "test", null),
                            _ -> {});
        }
    }

    /** {@code base64_encode(hash_hmac('sha1', 'abc', 'secret'))}, as OpenSSL reckons it. */
    @Test
    void signatureIsOfTheHexDigits() {
        assertThat(new ZadarmaSignature("secret").of("abc"))
                .isEqualTo("Njk0YWJkMTA4NDJkMTYxZGRiYzU0ZGY4YTBkNTdjZjY0ZDBkYmNjOQ==");
    }

    @Test
    void incomingCallRingsIsAnsweredAndEnds() throws Exception {
        assertTaken(start("in-1"));
        assertTaken(event("NOTIFY_INTERNAL", "in-1", Map.of("internal", "101")));
        assertTaken(event("NOTIFY_ANSWER", "in-1", Map.of("internal", "101", "destination", "101")));
        assertTaken(end("in-1", "answered", "0"));
        assertTaken(event("NOTIFY_RECORD", "in-1", Map.of("call_id_with_rec", "rec-1")));

        var call = found("in-1");
        assertThat(call.isTalk()).isTrue();
        assertThat(call.party().operator()).isEqualTo(FixedShops.ANNA);
        assertThat(call.heard().recordings()).hasSize(1);
    }

    /** That notice says no time, so an old one cannot be told from a new one: it has to be harmless. */
    @Test
    @DirtiesContext // what is of no shop is kept for the admin
    void recordingThatIsToldAgainChangesNothingAndOneOfNoCallOpensNone() throws Exception {
        assertTaken(start("again-1"));
        assertTaken(event("NOTIFY_ANSWER", "again-1", Map.of("internal", "101", "destination", "101")));
        assertTaken(end("again-1", "answered", "0"));
        var record = Map.of("call_id_with_rec", "rec-again");
        assertTaken(event("NOTIFY_RECORD", "again-1", record));
        var before = found("again-1");
        var told = store.events(CallEvent.class).size();

        assertTaken(event("NOTIFY_RECORD", "again-1", record));
        assertTaken(event("NOTIFY_RECORD", "never-heard-of", record));
        desk.calls().settleStrays();

        assertThat(found("again-1")).isEqualTo(before);
        assertThat(desk.calls()
                        .find(Set.of(FixedShops.TRIBUNA), Call.id(FixedShops.TRIBUNA, "zadarma", "never-heard-of")))
                .isEmpty();
        assertThat(store.events(CallEvent.class)).hasSize(told);
    }

    @Test
    void callThatBeginsIsSentToWhoIsReady(@Autowired CallbackDesk callbacks, @Autowired PresenceDesk presence)
            throws Exception {
        var cause = new Cause("manager", "test", null);
        var rule = new Rule("+" + DID, null, List.of(), null, null, "продажи", null);
        var group = new Group("продажи", List.of(FixedShops.ANNA));
        var routing = new Routing(
                FixedShops.TRIBUNA, List.of(group), List.of(rule), List.of(), List.of(), AfterHours.CALL_BACK, 2);
        callbacks.routing().write(routing, cause, _ -> {});
        assertTaken(start("asks-1"));
        presence.start(FixedShops.ANNA, Set.of(FixedShops.TRIBUNA), new Prepared(true, Map.of()), cause);

        var answer = start("asks-2");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("\"redirect\":\"101\"");
        presence.turnTo(Activity.OFF, FixedShops.ANNA, Set.of(FixedShops.TRIBUNA), cause);
    }

    @ParameterizedTest
    @CsvSource({
        "busy, BUSY",
        "cancel, NO_ANSWER",
        "no answer, NO_ANSWER",
        "failed, FAILED",
        "unallocated number, UNREACHABLE"
    })
    void outgoingCallEndsByItsDisposition(String disposition, CallResult result) throws Exception {
        var id = "out-" + disposition.replace(' ', '-');
        var fields = Map.of("internal", "101", "destination", IRINA, "caller_id", DID, "duration", "0");
        assertTaken(event("NOTIFY_OUT_START", id, fields));
        assertTaken(event("NOTIFY_OUT_END", id, with(fields, "disposition", disposition)));
        assertThat(desk.calls().settleStrays()).isZero();

        assertThat(Optional.ofNullable(found(id).ending()).orElseThrow().result())
                .isEqualTo(result);
    }

    @Test
    void forgedOldAndSenselessNoticesAreRefused() throws Exception {
        var fields = fields("NOTIFY_START", "bad-1", Map.of());

        assertThat(send(fields, "AAAA").getStatus()).isEqualTo(403);
        assertThat(send(fields, null).getStatus()).isEqualTo(403);
        assertThat(send(with(fields, "call_start", "2026-11-23 11:59:59")).getStatus())
                .isEqualTo(403);
        assertThat(send(with(fields, "call_start", "yesterday")).getStatus()).isEqualTo(422);
        assertThat(end("bad-1", "answered", "-5").getStatus()).isEqualTo(422);
        assertThat(desk.calls().find(Set.of(FixedShops.TRIBUNA), Call.id(FixedShops.TRIBUNA, "zadarma", "bad-1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "$where", "0", "+", "79161234567; drop", "99999999999999999", "sip:x@y"})
    void numberThatCannotBeDialledIsAHiddenOne(String number) throws Exception {
        var id = "hostile-" + Integer.toHexString(number.hashCode());
        assertTaken(event("NOTIFY_START", id, Map.of("caller_id", number)));
        var fields = Map.of("internal", "101", "destination", number, "caller_id", DID, "duration", "0");
        assertTaken(event("NOTIFY_OUT_END", id + "-out", with(fields, "disposition", "busy")));

        assertThat(found(id).party().customer()).isNull();
        assertThat(found(id + "-out").party().customer()).isNull();
    }

    @Test
    void oversizedNoticeIsRefusedUnread() throws Exception {
        var fields = fields("NOTIFY_START", "long-1", Map.of());
        var room = 32 * 1024 - Form.write(with(fields, "more", "")).length();

        assertTaken(send(with(fields, "more", "x".repeat(room))));
        assertThat(send(with(fields, "more", "x".repeat(room + 1))).getStatus()).isEqualTo(413);
    }

    @Test
    void addressIsProvedByAnEchoOfNothingElse() throws Exception {
        assertThat(Http.of(service)
                        .perform(get(PATH + "?zd_echo=abc123"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .isEqualTo("abc123");
        assertThat(Http.of(service)
                        .perform(get(PATH + "?zd_echo=<b>"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse start(String id) throws Exception {
        return event("NOTIFY_START", id, Map.of());
    }

    private MockHttpServletResponse end(String id, String disposition, String duration) throws Exception {
        return event("NOTIFY_END", id, Map.of("internal", "101", "disposition", disposition, "duration", duration));
    }

    private MockHttpServletResponse event(String event, String id, Map<String, String> more) throws Exception {
        return send(fields(event, id, more));
    }

    private static Map<String, String> fields(String event, String id, Map<String, String> more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("event", event);
        fields.put("pbx_call_id", id);
        fields.put("call_start", STARTED);
        fields.put("caller_id", IRINA);
        fields.put("called_did", DID);
        fields.putAll(more);
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private MockHttpServletResponse send(Map<String, String> fields) throws Exception {
        var text = new StringBuilder();
        for (var field : ZadarmaEvent.valueOf(fields.getOrDefault("event", "")).signed()) {
            text.append(fields.getOrDefault(field, ""));
        }
        return send(fields, new ZadarmaSignature(SECRET).of(text.toString()));
    }

    private MockHttpServletResponse send(Map<String, String> fields, @Nullable String signed) throws Exception {
        var request = post(PATH)
                .contentType("application/x-www-form-urlencoded")
                .content(Form.write(fields).getBytes(StandardCharsets.UTF_8));
        return Http.of(service)
                .perform(signed == null ? request : request.header("Signature", signed))
                .andReturn()
                .getResponse();
    }

    private static void assertTaken(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(204);
    }

    private Call found(String entry) {
        return desk.calls()
                .find(Set.of(FixedShops.TRIBUNA), Call.id(FixedShops.TRIBUNA, "zadarma", entry))
                .orElseThrow()
                .state();
    }
}
