package orderdesk.callback.telephony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.Recorded;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.callback.telephony.domain.PhoneBook.Line;
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
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

/** A recording is asked of the exchange that told of its call, and of no other. */
@SpringBootTest(classes = CallbackWeb.class)
@Import(NotingExchange.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class RecordingApiTests {

    private static final String LINE = "+78005550122";

    @Autowired
    WebApplicationContext service;

    @Autowired
    TelephonyDesk desk;

    @BeforeEach
    void bookIsWritten() {
        desk.directory()
                .write(
                        FixedShops.TRIBUNA,
                        List.of(new Line(LINE, "линия", null, CallbackWeb.NOON)),
                        List.of(),
                        new Cause("manager", "test", null),
                        _ -> {});
    }

    @Test
    void exchangeThatToldOfTheCallIsAsked() throws Exception {
        var answer = listen(message(NotingExchange.NAME, "rec-1"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(CallCareApiTests.SOUND);
    }

    /** Mango Office and Zadarma are not connected here: whichever is asked answers 503. */
    @Test
    void eachProviderKeepsItsOwn() throws Exception {
        for (var provider : List.of("mango", "zadarma")) {
            assertThat(listen(message(provider, "rec-1")).getStatus()).isEqualTo(503);
        }
    }

    @Test
    void exchangeOfWhichNoneCanBeHadIsNamedAndNobodyHeardAnything() throws Exception {
        var call = message("asterisk", "rec-1");

        var answer = listen(call);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("recording-not-kept");
        assertThat(send("/v1/calls/" + call + "/accesses").getContentAsString()).contains("\"items\":[]");
    }

    @Test
    void recordingThatIsStillBeingPackedComesLater() throws Exception {
        var answer = listen(message(NotingExchange.NAME, NotingExchange.PACKING));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("recording-not-there");
        assertThat(answer.getHeader("Retry-After")).isEqualTo("40");
    }

    /** A missed call with something said into the machine. */
    private String message(String provider, String recording) {
        var entry = provider + "-" + recording;
        var phone = new Phone("+79161234567", "79161234567");
        var ended = CallbackWeb.NOON.plusSeconds(20);
        var summary = new Summary(
                Direction.INCOMING, Party.of(null, phone), CallbackWeb.NOON, null, ended, CallResult.NO_ANSWER);
        desk.calls().take(new Notice(provider, entry, LINE, new Recorded(recording, ended, true)));
        desk.calls().take(new Notice(provider, entry, LINE, summary));
        return Call.id(FixedShops.TRIBUNA, provider, entry).toString();
    }

    private MockHttpServletResponse listen(String call) throws Exception {
        return send("/v1/calls/" + call + "/recordings/1");
    }

    private MockHttpServletResponse send(String path) throws Exception {
        var token = Tokens.of(service).of("galina", "tribuna", Role.MANAGER);
        return Http.of(service)
                .perform(get(path).header("Authorization", token))
                .andReturn()
                .getResponse();
    }
}
