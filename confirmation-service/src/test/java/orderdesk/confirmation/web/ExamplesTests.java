package orderdesk.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.platform.queue.web.Dial;
import orderdesk.platform.queue.web.HandOver;
import orderdesk.platform.queue.web.NewNote;
import orderdesk.platform.queue.web.Next;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

/** What the documentation shows can be sent as it stands. */
@SpringBootTest(classes = CaseWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class ExamplesTests {

    private static final String CASE = "/v1/cases/" + Examples.ORDER_ID;

    @Autowired
    WebApplicationContext service;

    @Autowired
    Theatre theatre;

    Calls calls;

    @BeforeEach
    void orderIsOwedACall() {
        calls = new Calls(service);
        theatre.order(1, Story.PHONE, Story.PLACED);
    }

    static Stream<String> outcomes() {
        return Stream.of(Examples.AGREED, Examples.REFUSED, Examples.LATER, Examples.NO_ANSWER, Examples.OTHER_PERSON);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void callEndsAsShown(String outcome) throws Exception {
        var token = claimed();

        assertThat(calls.act("anna", CASE + "/dial", token, Dial.EXAMPLE).status())
                .isEqualTo(200);
        assertThat(calls.act("anna", CASE + "/ticks", token, Examples.TICKS).status())
                .isEqualTo(200);
        assertThat(calls.act("anna", CASE + "/outcome", token, outcome).status())
                .isEqualTo(200);
    }

    @Test
    void workIsNotedOnAndHandedOverAsShown() throws Exception {
        var token = claimed();

        assertThat(calls.send("anna", CASE + "/notes", NewNote.EXAMPLE).status())
                .isEqualTo(200);
        assertThat(calls.send("anna", CASE + "/tags", Examples.TAGS).status()).isEqualTo(200);
        assertThat(calls.oversee("tribuna", CASE + "/take-over", Examples.TAKE_OVER)
                        .status())
                .isEqualTo(200);
        token = token + 1;
        assertThat(calls.act("galina", CASE + "/hand-over", token, HandOver.EXAMPLE)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void boundIsReadAsShown() throws Exception {
        assertThat(calls.send("anna", "/v1/queue/next", Next.EXAMPLE).status()).isEqualTo(200);
    }

    @Test
    void nothingIsOfferedForALineThatIsThere() throws Exception {
        var refused = calls.send("anna", CASE + "/offer", Examples.OFFER);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("no-such-alternative");
    }

    private long claimed() throws Exception {
        return calls.send("anna", CASE + "/claim", "").body().at("/claim/token").asLong();
    }
}
