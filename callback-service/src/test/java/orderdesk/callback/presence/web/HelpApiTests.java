package orderdesk.callback.presence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Calls;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class HelpApiTests {

    private static final String HAND = "/v1/presence/hand";
    private static final String WHISPER = "/v1/presences/anna/whisper";

    @Autowired
    SimulatedClock clock;

    @Autowired
    SimulatedStore store;

    private Calls calls;

    @BeforeEach
    void annaTalks(@Autowired WebApplicationContext service) throws Exception {
        calls = new Calls(service);
        calls.put(
                "anna",
                "/v1/presence",
                "{\"activity\": \"READY\", \"shift\": {\"headset\": true, \"regulations\": {}}}");
        turn("READY");
        turn("TALKING");
    }

    @Test
    void raisedHandIsSeenOnTheFloorSinceWhen() throws Exception {
        var since = clock.instant();
        assertThat(calls.put("anna", HAND, Examples.HAND).at("/help/handUpSince"))
                .isEqualTo(since.toString());

        clock.advance(Duration.ofSeconds(9));
        var told = store.events(PresenceChanged.class).size();
        calls.put("anna", HAND, Examples.HAND);

        assertThat(store.events(PresenceChanged.class)).hasSize(told);
        assertThat(calls.read("galina", "/v1/presences").at("/items/0/help/handUpSince"))
                .isEqualTo(since.toString());
        calls.put("anna", HAND, "{\"up\": false}");
        assertThat(calls.read("galina", "/v1/presences").body().at("/items/0/help"))
                .isEmpty();
    }

    @Test
    void whisperIsReadByTheOneItIsFor() throws Exception {
        var told = store.events(PresenceChanged.class).size();

        assertThat(calls.send("galina", WHISPER, Examples.WHISPER).status()).isEqualTo(200);

        var seen = calls.read("anna", "/v1/presence");
        assertThat(seen.at("/help/whisper/by")).isEqualTo("galina");
        assertThat(seen.at("/help/whisper/text")).isEqualTo("Предложите пункт выдачи на Лесной: сегодня до 21.");
        assertThat(store.events(PresenceChanged.class)).hasSize(told + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRAP_UP", "READY", "FAULT"})
    void bothEndWithTheCase(String next) throws Exception {
        calls.put("anna", HAND, Examples.HAND);
        calls.send("galina", WHISPER, Examples.WHISPER);

        turn(next);

        assertThat(calls.read("anna", "/v1/presence").body().at("/help")).isEmpty();
    }

    @Test
    void bothStayWhileTheCaseGoesOn() throws Exception {
        calls.put("anna", HAND, Examples.HAND);
        calls.send("galina", WHISPER, Examples.WHISPER);

        turn("READING");

        assertThat(calls.read("anna", "/v1/presence").at("/help/whisper/by")).isEqualTo("galina");
        assertThat(calls.read("anna", "/v1/presence").at("/help/handUpSince")).isNotEmpty();
    }

    @Test
    void whoIsOffAsksNobodyAndIsToldNothing() throws Exception {
        turn("READY");
        turn("OFF");

        assertThat(calls.put("anna", HAND, Examples.HAND).at("/code")).isEqualTo("presence-not-now");
        assertThat(calls.send("galina", WHISPER, Examples.WHISPER).at("/code")).isEqualTo("presence-not-now");
        assertThat(calls.send("galina", "/v1/presences/timur/whisper", Examples.WHISPER)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whisperHasItsLimits() throws Exception {
        assertThat(whispered("я".repeat(300))).isEqualTo(200);
        assertThat(whispered("я".repeat(301))).isEqualTo(422);
        assertThat(whispered(" ")).isEqualTo(422);
    }

    private int whispered(String text) throws Exception {
        return calls.send("galina", WHISPER, "{\"text\": \"%s\"}".formatted(text))
                .status();
    }

    private void turn(String activity) throws Exception {
        calls.put("anna", "/v1/presence", "{\"activity\": \"%s\"}".formatted(activity));
    }
}
