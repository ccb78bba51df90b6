package orderdesk.console.live;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import orderdesk.console.ConsoleSettings;
import orderdesk.console.login.DeskUser;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live stream of the desk. */
@RestController
class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);

    private final Browsers browsers;
    private final ConsoleSettings settings;
    private final Clock clock;

    StreamController(Browsers browsers, ConsoleSettings settings, Clock clock) {
        this.browsers = browsers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Events {@code change} with the milliseconds of their record as id; {@code time} with the desk's clock at the start
     * and every {@code heartbeat}; {@code reset} where something was forgotten that the browser has not seen.
     */
    @GetMapping(path = "/v1/desk/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
            @AuthenticationPrincipal OidcUser user,
            HttpSession session,
            HttpServletResponse response) {
        var person = DeskUser.of(user);
        var since = seen == null || seen.isBlank() ? null : instant(seen);
        var watching =
                new Watching(person.id(), person.shops(), settings.stream().behindMax());
        var missed = browsers.join(watching, since);
        var emitter = new SseEmitter(settings.session().longest().toMillis());
        emitter.onCompletion(watching::end);
        emitter.onTimeout(watching::end);
        emitter.onError(_ -> watching.end());
        // Proxies that gather answers before they pass them on would make it late.
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        var telling =
                new Telling(emitter, watching, session, clock, settings.stream().heartbeat());
        Thread.ofVirtual().name("stream-" + person.id()).start(() -> telling.run(missed, browsers));
        return emitter;
    }

    /** Pages come and go; that is told to nobody. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("A page went away", gone);
    }

    private static Instant instant(String id) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(id.strip()));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "Last-Event-ID is none that was given out.");
        }
    }
}
