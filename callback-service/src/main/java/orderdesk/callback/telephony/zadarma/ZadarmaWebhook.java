package orderdesk.callback.telephony.zadarma;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.RingRoutes;
import orderdesk.callback.telephony.RingRoutes.Ringing;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Zadarma sends its notices. Its signature covers who calls whom since when, and not what it says of the end:
 * whoever has seen one notice of a call can forge its others, so let in its own addresses only.
 */
@RestController
@RequestMapping("/v1/telephony/zadarma")
@Hidden
class ZadarmaWebhook {

    private static final int ECHO_MAX = 64;
    private static final int RETURN_MIN = 3;

    private final ZadarmaSettings settings;
    private final ZadarmaSignature signature;
    private final TelephonyDesk desk;
    private final RingRoutes routes;
    private final Clock clock;

    ZadarmaWebhook(ZadarmaSettings settings, TelephonyDesk desk, RingRoutes routes, Clock clock) {
        this.settings = settings;
        this.signature = new ZadarmaSignature(settings.secret());
        this.desk = desk;
        this.routes = routes;
        this.clock = clock;
    }

    /** How it makes sure that the address entered in its console is ours. */
    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> echo(@RequestParam("zd_echo") String echo) {
        requireConnected();
        if (echo.length() > ECHO_MAX || !echo.matches("[A-Za-z0-9_-]+")) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok(echo);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, Object>> take(
            HttpServletRequest request, @RequestHeader(name = "Signature", required = false) @Nullable String signed)
            throws IOException {
        requireConnected();
        var form = Form.of(request);
        event(form).ifPresent(event -> {
            requireSigned(form, event, signed == null ? "" : signed);
            var notices = new ZadarmaNotices(form, clock.instant(), settings.zone());
            if (event != ZadarmaEvent.NOTIFY_RECORD) {
                requireFresh(notices.began());
            }
            desk.intake().take(notices.of(event));
        });
        return event(form)
                .filter(event -> event == ZadarmaEvent.NOTIFY_START)
                .flatMap(_ -> redirect(form))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /**
     * It asks where a call goes by telling that it began: {@code redirect} and {@code return_timeout} of its SDK's
     * {@code Webhook/Request}. Where nobody can be rung, its own scheme decides.
     */
    private Optional<Map<String, Object>> redirect(Form form) {
        return Numbers.line(form.field("called_did").orElse(null))
                .flatMap(line -> routes.of(line, null))
                .filter(ringing -> !ringing.extensions().isEmpty())
                .map(ringing -> Map.of("redirect", ringing.extensions().getFirst(), "return_timeout", within(ringing)));
    }

    /** Seconds before the call comes back; 0 for never, it knows no time below three. */
    private static int within(Ringing ringing) {
        return ringing.afterSeconds() == 0 ? 0 : Math.max(RETURN_MIN, ringing.afterSeconds());
    }

    /** Nothing for kinds that say nothing of a call's course, as keys that were pressed. */
    private static Optional<ZadarmaEvent> event(Form form) {
        var name = form.field("event").orElse("");
        return Arrays.stream(ZadarmaEvent.values())
                .filter(event -> event.name().equals(name))
                .findFirst();
    }

    private void requireConnected() {
        if (!settings.isConnected()) {
            throw Problem.notFound();
        }
    }

    private void requireSigned(Form form, ZadarmaEvent event, String signed) {
        var text = event.signed().stream()
                .map(field -> form.field(field).orElse(""))
                .collect(Collectors.joining());
        if (!signature.fits(text, signed)) {
            throw new Problem(HttpStatus.FORBIDDEN, "signature-invalid", "The signature does not fit.");
        }
    }

    private void requireFresh(Instant began) {
        var now = clock.instant();
        if (began.isBefore(now.minus(settings.replayWindow())) || began.isAfter(now.plus(settings.skew()))) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-now", "It is too old, or from the future.");
        }
    }
}
