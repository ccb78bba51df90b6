package orderdesk.callback.widget.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.chat.ChatStreams;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.callback.chat.domain.Visitor;
import orderdesk.callback.request.Customers;
import orderdesk.callback.widget.WidgetDesk;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A chat in the hands of its visitor, who shows the secret of his page. Described in {@code docs/widget.md}. */
@RestController
@RequestMapping("/v1/widget/shops/{shop}/chats")
@Hidden
class VisitorChatController {

    static final String SECRET = "Chat-Secret";

    private static final Logger LOG = LoggerFactory.getLogger(VisitorChatController.class);

    private final WidgetDesk widget;
    private final ChatDesk chats;
    private final ChatStreams streams;
    private final Customers customers;
    private final Shops shops;
    private final Clock clock;

    VisitorChatController(
            WidgetDesk widget, ChatDesk chats, ChatStreams streams, Customers customers, Shops shops, Clock clock) {
        this.widget = widget;
        this.chats = chats;
        this.streams = streams;
        this.customers = customers;
        this.shops = shops;
        this.clock = clock;
    }

    /** 409 {@code chat-unavailable} where nobody is there to answer: the page offers a call then. */
    @PostMapping
    ResponseEntity<VisitorBodies.Opened> open(
            @PathVariable String shop, @RequestBody VisitorBodies.NewChat body, Once once, HttpServletRequest request) {
        var visit = Visit.of(shop, widget, request);
        var isNew = chats.find(visit.shop(), ChatDesk.id(visit.shop(), once)).isEmpty();
        if (isNew && !widget.canChat(visit.shop(), visit.settings())) {
            throw Problem.conflict("chat-unavailable", "Nobody can answer in the chat now; ask for a call.");
        }
        var within = visit.settings().answerWithin();
        var done = chats.open(
                visit.shop(), visitor(body, visit), body.text(), visit.address(), within, once, visit.cause());
        var chat = done.stored().state();
        return ResponseEntity.status(HttpStatus.CREATED).body(new VisitorBodies.Opened(chat.taskId(), chat.answerBy()));
    }

    @PostMapping("/{id}/messages")
    VisitorBodies.Written write(
            @PathVariable String shop,
            @PathVariable CallTaskId id,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody VisitorBodies.VisitorMessage body,
            Once once,
            HttpServletRequest request) {
        var visit = Visit.of(shop, widget, request);
        var chat = his(visit, id, secret).state();
        var written = chats.visitorWrites(chat, once.key(), body.text(), visit.cause());
        streams.wake(id);
        return new VisitorBodies.Written(numberOf(written.state(), once.key()));
    }

    @PostMapping("/{id}/leave")
    ResponseEntity<Void> leave(
            @PathVariable String shop,
            @PathVariable CallTaskId id,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            HttpServletRequest request) {
        var visit = Visit.of(shop, widget, request);
        chats.left(his(visit, id, secret).state(), visit.cause());
        streams.wake(id);
        return ResponseEntity.noContent().build();
    }

    /** Messages by number, and where the chat stands; resumed by {@code Last-Event-ID}. */
    @GetMapping(path = "/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            @PathVariable String shop,
            @PathVariable CallTaskId id,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.of(shop, widget, request);
        his(visit, id, secret);
        var after = number(seen);
        var watch = streams.watch(id);
        var emitter = new SseEmitter(VisitorStream.CONNECTION.toMillis());
        emitter.onCompletion(watch::close);
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> watch.close());
        // Proxies that gather answers before they pass them on would make it late.
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        var reads = (java.util.function.Supplier<Optional<Chat>>)
                () -> chats.find(visit.shop(), id).map(Stored::state);
        Thread.ofVirtual().name("chat-" + id).start(new VisitorStream(emitter, watch, reads, shops, clock, after));
        return emitter;
    }

    /** Pages come and go; that is told to nobody. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("A page went away", gone);
    }

    private Visitor visitor(VisitorBodies.NewChat body, Visit visit) {
        var consent = customers.consent("chat", visit.consented(body.consent()), clock.instant());
        var typed = body.phone();
        var phone = typed == null || typed.isBlank() ? null : customers.phone(visit.shop(), typed);
        var zone = customers.zone(visit.shop(), body.zone());
        return new Visitor(body.name(), phone, zone, body.page(), consent, hash(body.secret()));
    }

    /** @throws Problem 404 for a wrong secret and for an unknown chat alike */
    private Stored<Chat> his(Visit visit, CallTaskId id, @Nullable String secret) {
        return chats.ofVisitor(visit.shop(), id, hash(secret == null ? "" : secret))
                .orElseThrow(Problem::notFound);
    }

    private static int numberOf(Chat chat, String key) {
        return chat.messages().stream()
                .filter(message -> message.key().equals(key) && message.operator() == null)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static int number(@Nullable String seen) {
        try {
            return seen == null || seen.isBlank() ? 0 : Integer.parseInt(seen.strip());
        } catch (NumberFormatException _) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "Last-Event-ID is none that was given out.");
        }
    }

    private static String hash(String secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
