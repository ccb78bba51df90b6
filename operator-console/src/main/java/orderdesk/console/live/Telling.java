package orderdesk.console.live;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.console.live.Memory.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Writes to one page until it goes, its session ends, or it cannot keep up. */
final class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    /** Whether somebody left is looked at as often, so that an ended stream ends soon. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final SseEmitter page;
    private final Watching watching;
    private final HttpSession session;
    private final Clock clock;
    private final Duration heartbeat;

    Telling(SseEmitter page, Watching watching, HttpSession session, Clock clock, Duration heartbeat) {
        this.page = page;
        this.watching = watching;
        this.session = session;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    void run(Optional<List<Kept>> missed, Browsers browsers) {
        try {
            time();
            if (missed.isEmpty()) {
                page.send(SseEmitter.event().name("reset").data("{}", MediaType.APPLICATION_JSON));
            }
            for (var event : missed.orElse(List.of())) {
                tell(event);
            }
            follow();
            page.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A page went away", gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            browsers.leave(watching);
        }
    }

    private void follow() throws IOException, InterruptedException {
        var quietSince = clock.instant();
        while (!watching.isOver() && isSignedIn()) {
            var event = watching.next(LOOK);
            if (event.isPresent()) {
                tell(event.get());
            }
            if (watching.takeDoubt()
                    || Duration.between(quietSince, clock.instant()).compareTo(heartbeat) >= 0) {
                time();
                quietSince = clock.instant();
            }
        }
    }

    /** A session that was signed out, or grew too old, sees nothing more. */
    private boolean isSignedIn() {
        try {
            return session.getCreationTime() > 0;
        } catch (IllegalStateException invalidated) {
            return false;
        }
    }

    private void tell(Kept event) throws IOException {
        page.send(SseEmitter.event()
                .id(String.valueOf(event.millis()))
                .name("change")
                .data(event.change(), MediaType.APPLICATION_JSON));
    }

    private void time() throws IOException {
        page.send(SseEmitter.event().name("time").data(Map.of("now", clock.instant()), MediaType.APPLICATION_JSON));
    }
}
