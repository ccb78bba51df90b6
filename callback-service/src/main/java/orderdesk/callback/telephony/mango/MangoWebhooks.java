package orderdesk.callback.telephony.mango;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import orderdesk.callback.telephony.Checked;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.Intake;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.mango.MangoJson.CallNews;
import orderdesk.callback.telephony.mango.MangoJson.CommandResult;
import orderdesk.callback.telephony.mango.MangoJson.KeyNews;
import orderdesk.callback.telephony.mango.MangoJson.RecordingNews;
import orderdesk.callback.telephony.mango.MangoJson.SummaryNews;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Mango Office sends its notices: {@code <this service>/v1/telephony/mango} is the address to enter in its
 * console. Its signature stands in for a token. An answer of 2xx says that the notice is durable.
 */
@RestController
@RequestMapping(path = "/v1/telephony/mango", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
@ResponseStatus(HttpStatus.NO_CONTENT)
@Hidden
class MangoWebhooks {

    private static final Logger LOG = LoggerFactory.getLogger(MangoWebhooks.class);
    private static final int DONE = 1000;

    private final MangoSettings settings;
    private final MangoSignature signature;
    private final TelephonyDesk desk;
    private final MangoRouting routing;
    private final Clock clock;

    MangoWebhooks(MangoSettings settings, TelephonyDesk desk, MangoRouting routing, Clock clock) {
        this.settings = settings;
        this.signature = new MangoSignature(settings.key(), settings.salt());
        this.desk = desk;
        this.routing = routing;
        this.clock = clock;
    }

    @PostMapping("/events/call")
    void call(HttpServletRequest request) throws IOException {
        var said = MangoJson.read(signed(request), CallNews.class);
        requireFresh(said.timestamp());
        routing.heard(intake().take(MangoNotices.of(said)).state());
    }

    @PostMapping("/events/summary")
    void summary(HttpServletRequest request) throws IOException {
        var said = MangoJson.read(signed(request), SummaryNews.class);
        requireFresh(said.endTime());
        requireOrder(said);
        intake().take(MangoNotices.of(said));
    }

    @PostMapping("/events/recording")
    void recording(HttpServletRequest request) throws IOException {
        var said = MangoJson.read(signed(request), RecordingNews.class);
        requireFresh(said.timestamp());
        MangoNotices.of(said).ifPresent(intake()::take);
    }

    @PostMapping("/result/callback")
    void result(HttpServletRequest request) throws IOException {
        var said = MangoJson.read(signed(request), CommandResult.class);
        if (said.result() != DONE && said.commandId() != null) {
            var cause = new Cause(MangoNotices.PROVIDER, said.commandId(), null);
            desk.dials().failed(said.commandId(), String.valueOf(said.result()), cause);
        }
    }

    /** What a command to a call that goes on came to: the next notices tell it, but for a refusal. */
    @PostMapping({"/result/route", "/result/transfer", "/result/call/hangup"})
    void commandResult(HttpServletRequest request) throws IOException {
        var said = MangoJson.read(signed(request), CommandResult.class);
        if (said.result() != DONE) {
            LOG.warn("The exchange could not do {}: {}", Checked.id("command_id", said.commandId()), said.result());
        }
    }

    /** Of the keys that a caller presses, one is of interest: by which he asks to be called instead of waiting. */
    @PostMapping("/events/dtmf")
    void key(HttpServletRequest request) throws IOException {
        var said = MangoJson.read(signed(request), KeyNews.class);
        MangoNotices.of(said, settings.keepPlaceKey()).ifPresent(wanted -> {
            requireFresh(said.timestamp());
            intake().take(wanted);
        });
    }

    /** Text messages: signed, and of no interest. */
    @PostMapping("/events/sms")
    void other(HttpServletRequest request) throws IOException {
        signed(request);
    }

    private Intake intake() {
        return desk.intake();
    }

    private String signed(HttpServletRequest request) throws IOException {
        if (!settings.isConnected()) {
            throw Problem.notFound();
        }
        var form = Form.of(request);
        var json = form.field("json").orElse("");
        var fits = signature.fits(
                form.field("vpbx_api_key").orElse(""), json, form.field("sign").orElse(""));
        if (!fits) {
            throw new Problem(HttpStatus.FORBIDDEN, "signature-invalid", "The signature does not fit.");
        }
        return json;
    }

    private void requireFresh(long seconds) {
        var now = clock.instant();
        var oldest = now.minus(settings.replayWindow()).getEpochSecond();
        var newest = now.plus(settings.skew()).getEpochSecond();
        if (seconds < oldest || seconds > newest) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-now", "It is too old, or from the future.");
        }
    }

    /** Times of one call that cannot be of one call. */
    private static void requireOrder(SummaryNews said) {
        var began = said.createTime();
        var talked = said.talkTime();
        var ended = said.endTime();
        var isCall = began > 0 && began <= ended && (talked == 0 || (began <= talked && talked <= ended));
        if (!isCall
                || Instant.ofEpochSecond(began)
                        .isBefore(Instant.ofEpochSecond(ended).minusSeconds(86_400))) {
            throw Checked.refused("end_time");
        }
    }
}
