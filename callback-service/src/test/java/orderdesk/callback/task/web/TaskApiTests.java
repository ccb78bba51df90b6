package orderdesk.callback.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Calls;
import orderdesk.callback.Calls.Answer;
import orderdesk.callback.Theatre;
import orderdesk.platform.queue.web.Dial;
import orderdesk.platform.queue.web.HandOver;
import orderdesk.platform.queue.web.NewNote;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class TaskApiTests {

    private static int numbers;

    private Calls calls;
    private SimulatedClock clock;
    private String task = "";

    /** Somebody asks for a call; whoever asked before him was answered. */
    @BeforeEach
    void callIsOwed(
            @Autowired WebApplicationContext service,
            @Autowired SimulatedStore store,
            @Autowired SimulatedClock clock) {
        this.clock = clock;
        calls = new Calls(service);
        clock.set(Theatre.NOW);
        var owed = new Theatre(clock, store).request(Theatre.phone(++numbers), false, "task" + numbers);
        task = "/v1/call-tasks/" + owed.taskId();
    }

    static Stream<String> outcomes() {
        return Stream.of(Examples.ANSWERED, Examples.ORDERED, Examples.LATER, Examples.NO_ANSWER);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void callEndsAsShown(String outcome) throws Exception {
        var token = claimed();

        assertThat(calls.act("anna", task + "/dial", token, Dial.EXAMPLE).status())
                .isEqualTo(200);
        assertThat(calls.act("anna", task + "/outcome", token, outcome).status())
                .isEqualTo(200);
        finish();
    }

    @Test
    void everythingForTheCallIsOnOneScreen() throws Exception {
        var seen = calls.read("anna", task);

        assertThat(seen.at("/kind")).isEqualTo("CALLBACK");
        assertThat(seen.at("/reason")).isEqualTo("заказан звонок, осталось 10 мин");
        assertThat(seen.at("/promise/promise/kind")).isEqualTo("BY");
        assertThat(seen.response().getHeader("ETag")).startsWith("\"r");
        finish();
    }

    @Test
    void nextIsTheBestAndWithinTheBound() throws Exception {
        var head = calls.read("anna", "/v1/queue/head");
        var bound = "{\"bound\": %s}".formatted(head.body());

        var none = calls.send("anna", "/v1/queue/next", bound);
        var given = calls.send("anna", "/v1/queue/next", "{}");

        assertThat(none.body().at("/claim").isMissingNode()).isTrue();
        assertThat(none.body().at("/head")).isEqualTo(head.body());
        assertThat(given.at("/tasks/0/id")).isEqualTo(task.substring("/v1/call-tasks/".length()));
        assertThat(calls.read("boris", "/v1/queue/head").status()).isEqualTo(204);
        finish();
    }

    @Test
    void queueSaysWhoStandsWhere() throws Exception {
        var listed = calls.read("anna", "/v1/queue?shop=tribuna");

        assertThat(listed.at("/items/0/kind")).isEqualTo("CALLBACK");
        assertThat(listed.at("/items/0/position/class")).isEqualTo("2");
        assertThat(calls.read("anna", "/v1/queue?queue=attention").body().at("/items"))
                .isEmpty();
        finish();
    }

    @Test
    void wallCountsWhatIsOwed() throws Exception {
        var soon = calls.read("anna", "/v1/wall").body().at("/items/0");
        clock.advance(Duration.ofMinutes(10));
        var late = calls.read("anna", "/v1/wall").body().at("/items/0");

        assertThat(soon.at("/shop").asString()).isEqualTo("tribuna");
        assertThat(soon.at("/calls").toString())
                .isEqualTo("{\"late\":0,\"due\":1,\"later\":0,\"closed\":0,\"waiting\":0,\"attention\":0}");
        assertThat(late.at("/calls/late").asInt()).isEqualTo(1);
        assertThat("/v1/call-tasks/" + late.at("/mostUrgent/id").asString()).isEqualTo(task);
        assertThat(late.at("/mostUrgent/kind").asString()).isEqualTo("CALLBACK");
        finish();
    }

    @Test
    void othersAreKeptOutAndTheFormerHolderIsToldSo() throws Exception {
        var token = claimed();
        assertThat(calls.send("boris", task + "/claim", "").at("/code")).isEqualTo("claimed-by-another");

        var handed = calls.act("anna", task + "/hand-over", token, HandOver.EXAMPLE);

        assertThat(handed.status()).isEqualTo(200);
        assertThat(calls.act("anna", task + "/dial", token, "").at("/code")).isEqualTo("claim-superseded");
        assertThat(calls.read("boris", task).at("/notes/0/text")).isEqualTo("спрашивает про размеры");
        finish("boris", handed.body().at("/token").asLong());
    }

    @Test
    void claimIsExtendedAndReleased() throws Exception {
        var token = claimed();

        assertThat(calls.act("anna", task + "/extend", token, "").status()).isEqualTo(200);
        assertThat(calls.act("anna", task + "/release", token, "").status()).isEqualTo(200);
        assertThat(calls.send("anna", task + "/notes", NewNote.EXAMPLE).status())
                .isEqualTo(200);
        finish();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"outcome\": \"ANSWERED\"} | invalid",
                "{\"outcome\": \"WILL_RECEIVE\", \"topic\": \"ORDER\"} | not-its-outcome",
                "{\"outcome\": \"LATER\"} | invalid",
                "{\"outcome\": \"LATER\", \"promise\": {\"kind\": \"AT\", \"earlyOk\": false, \"about\": \"а\","
                        + " \"note\": \"б\"}} | promise-impossible"
            })
    void outcomeThatCannotBeIsRefused(String outcome, String code) throws Exception {
        var token = claimed();
        calls.act("anna", task + "/dial", token, "");

        var refused = calls.act("anna", task + "/outcome", token, outcome);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo(code);
        finish("anna", token);
    }

    @Test
    void completedCallIsNotClaimedAgain() throws Exception {
        finish();

        assertThat(calls.send("anna", task + "/claim", "").at("/code")).isEqualTo("call-completed");
    }

    @Test
    void noteOfAThousandCharactersIsKeptAndALongerOneRefused() throws Exception {
        assertThat(note(1_000).status()).isEqualTo(200);
        assertThat(note(1_001).status()).isEqualTo(422);
        finish();
    }

    private Answer note(int length) throws Exception {
        return calls.send("anna", task + "/notes", "{\"text\": \"%s\"}".formatted("я".repeat(length)));
    }

    private long claimed() throws Exception {
        return calls.send("anna", task + "/claim", "").body().at("/claim/token").asLong();
    }

    private void finish() throws Exception {
        if (calls.read("anna", task).body().at("/end").isMissingNode()) {
            finish("anna", claimed());
        }
    }

    private void finish(String operator, long token) throws Exception {
        calls.act(operator, task + "/dial", token, "");
        assertThat(calls.act(operator, task + "/outcome", token, Examples.ANSWERED)
                        .status())
                .isEqualTo(200);
    }
}
