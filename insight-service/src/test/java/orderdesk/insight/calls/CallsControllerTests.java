package orderdesk.insight.calls;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.Presence;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.OwedCall.Answer;
import orderdesk.insight.calls.domain.OwedCall.Done;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Turn;
import orderdesk.insight.figures.domain.Passage.Promises;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.wire.InsightWeb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = InsightWeb.class)
class CallsControllerTests {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String DAY = "?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z";
    static final UUID CALLER = new UUID(9, 9);

    @Autowired
    WebApplicationContext service;

    @Autowired
    CallsInMemory book;

    @BeforeEach
    void twoMissedCallsAndATalk() {
        book.calls.clear();
        book.owed.clear();
        book.turns.clear();
        book.calls.add(call(1, NOON, CallResult.NO_ANSWER, CALLER));
        book.calls.add(call(2, NOON.plusSeconds(60), CallResult.NO_ANSWER, null));
        book.calls.add(call(3, NOON.plusSeconds(3600), CallResult.TALKED, null));
        book.owed.add(ordered(1, false));
    }

    private static OwedCall ordered(long number, boolean mystery) {
        return new OwedCall(
                FixedShops.TRIBUNA,
                new UUID(2, number),
                CallTaskKind.CALLBACK,
                CALLER,
                NOON,
                null,
                NOON.plusSeconds(900),
                "anna",
                Set.of(),
                CallOutcome.ORDERED,
                Map.of("anna", new Done(2, new Promises(1, 0, 0, 1, 0))),
                Answer.UNSAID,
                mystery);
    }

    @Test
    void mysteryCallsAreInTheServiceLevelAndLeadToNothing() throws Exception {
        book.owed.add(ordered(2, true));
        book.calls.add(call(4, NOON.plusSeconds(7200), CallResult.TALKED, null, true));

        read("/v1/figures/calls" + DAY + "&by=SHOP")
                .andExpect(jsonPath("$.rows[0].incoming.calls").value(4))
                .andExpect(jsonPath("$.rows[0].incoming.withinFourRings").value(2))
                .andExpect(jsonPath("$.rows[0].talks.withoutOrder").value(1))
                .andExpect(jsonPath("$.rows[0].owed.opened").value(2))
                .andExpect(jsonPath("$.rows[0].owed.askedFor").value(1))
                .andExpect(jsonPath("$.rows[0].owed.ordered").value(1))
                .andExpect(jsonPath("$.rows[0].promises.broken").value(2));
        read("/v1/figures/calls/list" + DAY + "&counted=WITHOUT_ORDER").andExpect(jsonPath("$.items", hasSize(1)));
        read("/v1/figures/owed/list" + DAY + "&counted=ORDERED").andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void figuresOfCallsComeInGroups() throws Exception {
        read("/v1/figures/calls" + DAY + "&by=HOUR&zone=Europe/Moscow")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows", hasSize(2)))
                .andExpect(jsonPath("$.rows[0].key").value("15"))
                .andExpect(jsonPath("$.rows[0].incoming.missed").value(2))
                .andExpect(jsonPath("$.rows[0].incoming.hidden").value(1))
                .andExpect(jsonPath("$.rows[0].incoming.neverReached").value(1))
                .andExpect(jsonPath("$.rows[0].owed.ordered").value(1))
                .andExpect(jsonPath("$.rows[1].talks.talkSeconds").value(90))
                .andExpect(jsonPath("$.rows[1].incoming.withinFourRings").value(1));
    }

    @Test
    void phoneIsReportedApartFromTheSite() throws Exception {
        read("/v1/figures/calls" + DAY + "&by=CHANNEL")
                .andExpect(jsonPath("$.rows", hasSize(2)))
                .andExpect(jsonPath("$.rows[0].key").value("PHONE"))
                .andExpect(jsonPath("$.rows[0].incoming.calls").value(3))
                .andExpect(jsonPath("$.rows[1].key").value("SITE"))
                .andExpect(jsonPath("$.rows[1].owed.askedFor").value(1));
    }

    @Test
    void tableHasOneLinePerGroup() throws Exception {
        read("/v1/figures/calls/csv" + DAY)
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content()
                        .string(containsString(
                                "tribuna,3,1,1,2,1,1,1,90,0,0,1,90,1,0,0,2,1,1,1,0,0,1,0,0,0,0,0,,0,0,0,0,0,,")));
    }

    @Test
    void listGoesOnWhereItsPageEnded() throws Exception {
        var first = read("/v1/figures/calls/list" + DAY + "&counted=MISSED&limit=1")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].callId").value(new UUID(1, 1).toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var cursor = JsonPath.<String>read(first, "$.nextCursor");

        read("/v1/figures/calls/list" + DAY + "&counted=MISSED&limit=1&cursor=" + cursor)
                .andExpect(jsonPath("$.items[0].callId").value(new UUID(1, 2).toString()))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
        read("/v1/figures/calls/list" + DAY + "&counted=LATE&cursor=" + cursor).andExpect(status().isBadRequest());
    }

    @Test
    void brokenPromiseIsNamed() throws Exception {
        read("/v1/figures/owed/list" + DAY + "&counted=PROMISE_BROKEN")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].operator").value("anna"))
                .andExpect(jsonPath("$.items[0].kind").value("CALLBACK"));
    }

    @Test
    void timeWithoutStaffIsGivenWithItsGaps() throws Exception {
        book.turns.add(new Turn(FixedShops.TRIBUNA, "anna", Presence.READY, Instant.parse("2026-03-02T07:30:00Z"), 1));

        read("/v1/figures/unstaffed" + DAY)
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].shop").value("tribuna"))
                .andExpect(jsonPath("$[0].openSeconds").value(630 * 60))
                .andExpect(jsonPath("$[0].unstaffedSeconds").value(30 * 60))
                .andExpect(jsonPath("$[0].gaps[0].from").value("2026-03-02T07:00:00Z"))
                .andExpect(jsonPath("$[0].hours[0].hour").value(10))
                .andExpect(jsonPath("$[0].hours[0].unstaffedSeconds").value(30 * 60))
                .andExpect(jsonPath("$[0].hours[1].unstaffedSeconds").value(0));
        read("/v1/figures/unstaffed/csv" + DAY).andExpect(content().string("""
                        shop,from,until,seconds\r
                        tribuna,2026-03-02T07:00:00Z,2026-03-02T07:30:00Z,1800\r
                        """));
    }

    @Test
    void listsAreTablesToo() throws Exception {
        read("/v1/figures/calls/list/csv" + DAY + "&counted=TALKED")
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"calls-list-tribuna-2026-03-02--2026-03-03.csv\""))
                .andExpect(content().string("""
                        call,shop,began,direction,result,rings,talk,operator,order\r
                        00000000-0000-0001-0000-000000000003,tribuna,2026-03-02T13:00:00Z,INBOUND,TALKED,3,90,anna,\r
                        """));
        read("/v1/figures/owed/list/csv" + DAY + "&counted=ORDERED&excel=true")
                .andExpect(content().string(startsWith("\uFEFFtask;shop;kind;opened;answered;ended")))
                .andExpect(content().string(containsString(";tribuna;CALLBACK;2026-03-02T12:00:00Z;")));
    }

    @Test
    void brokenPromiseIsOfWhoeverGaveIt() throws Exception {
        read("/v1/figures/owed/list" + DAY + "&counted=PROMISE_BROKEN&by=OPERATOR&key=anna")
                .andExpect(jsonPath("$.items", hasSize(1)));
        read("/v1/figures/owed/list" + DAY + "&counted=PROMISE_BROKEN&by=OPERATOR&key=boris")
                .andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void chatThatWasAnsweredTooLateIsNamed() throws Exception {
        book.owed.add(chat(1, 30));
        book.owed.add(chat(2, 121));

        read("/v1/figures/calls" + DAY)
                .andExpect(jsonPath("$.rows[0].written.chats.asked").value(2))
                .andExpect(jsonPath("$.rows[0].written.chats.inTime").value(1))
                .andExpect(jsonPath("$.rows[0].written.chats.late").value(1))
                .andExpect(jsonPath("$.rows[0].written.chats.wallClock.longest").value(121))
                .andExpect(jsonPath("$.rows[0].written.chatSeconds").value(600 - 30 + 600 - 121 - (600 - 121)));
        read("/v1/figures/owed/list" + DAY + "&counted=CHATS_LATE")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].taskId").value(new UUID(5, 2).toString()));
    }

    /** Of two minutes' patience; both end after ten, and one operator is in both. */
    private static OwedCall chat(long number, int answered) {
        return new OwedCall(
                FixedShops.TRIBUNA,
                new UUID(5, number),
                CallTaskKind.CHAT,
                CALLER,
                NOON,
                null,
                NOON.plusSeconds(600),
                "anna",
                Set.of(),
                CallOutcome.ANSWERED,
                Map.of(),
                new Answer(NOON, NOON.plusSeconds(120), NOON.plusSeconds(answered)),
                false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/figures/calls", "/v1/figures/calls/csv", "/v1/figures/unstaffed"})
    void timeOfMoreThanAQuarterIsRefused(String path) throws Exception {
        read(path + "?from=2026-01-01T00:00:00Z&to=2026-04-03T00:00:00Z").andExpect(status().isOk());
        read(path + "?from=2026-01-01T00:00:00Z&to=2026-04-03T00:00:01Z").andExpect(status().isBadRequest());
    }

    @Test
    void callsOfAForeignShopAreNotThere() throws Exception {
        read("/v1/figures/calls" + DAY + "&shop=chasy").andExpect(status().isNotFound());
    }

    private static PhoneCall call(long number, Instant began, CallResult result, @Nullable UUID caller) {
        return call(number, began, result, caller, false);
    }

    private static PhoneCall call(
            long number, Instant began, CallResult result, @Nullable UUID caller, boolean mystery) {
        var talks = result == CallResult.TALKED;
        return new PhoneCall(
                FixedShops.TRIBUNA,
                new UUID(1, number),
                began,
                talks ? began.plusSeconds(12) : null,
                began.plusSeconds(talks ? 102 : 12),
                Direction.INBOUND,
                caller,
                talks ? "anna" : null,
                null,
                Set.of(),
                result,
                3,
                talks ? Duration.ofSeconds(90) : Duration.ZERO,
                mystery);
    }

    private ResultActions read(String path) throws Exception {
        return Http.of(service)
                .perform(get(path).header("Authorization", Tokens.of(service).of("maria", "tribuna", Role.MANAGER)));
    }
}
