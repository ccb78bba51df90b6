package orderdesk.callback.widget.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import orderdesk.callback.chat.ChatStreams.Watch;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.callback.chat.domain.ChatStage;
import orderdesk.callback.chat.domain.Message;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.ChatSide;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Writes to one visitor's page: each message once, in its order, and where the chat stands whenever that changes. Ends
 * with the chat, or after {@link #CONNECTION}: the page comes again with the last number that it has.
 */
final class VisitorStream implements Runnable {

    static final Duration CONNECTION = Duration.ofMinutes(10);

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(VisitorStream.class);

    private final SseEmitter page;
    private final Watch watch;
    private final Supplier<Optional<Chat>> reads;
    private final Shops shops;
    private final Clock clock;
    private int told;
    private @Nullable Standing standing;
    private Instant lastSent;

    VisitorStream(SseEmitter page, Watch watch, Supplier<Optional<Chat>> reads, Shops shops, Clock clock, int after) {
        this.page = page;
        this.watch = watch;
        this.reads = reads;
        this.shops = shops;
        this.clock = clock;
        this.told = after;
        this.lastSent = clock.instant();
    }

    @Override
    public void run() {
        try {
            var open = true;
            while (open) {
                open = tell() && watch.await();
            }
            page.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A page went away", gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watch.close();
        }
    }

    /** @return whether there may be more to tell */
    private boolean tell() throws IOException {
        try {
            var chat = reads.get();
            if (chat.isEmpty()) {
                return false;
            }
            tell(chat.get());
            return chat.get().isOpen();
        } catch (StoreUnavailable away) {
            LOG.info("A chat's page waits for the database: {}", away.getMessage());
            return true;
        }
    }

    private void tell(Chat chat) throws IOException {
        for (var message : chat.after(told)) {
            send(SseEmitter.event()
                    .id(String.valueOf(message.number()))
                    .name("message")
                    .data(line(chat.shop(), message), MediaType.APPLICATION_JSON));
            told = message.number();
        }
        var now = standing(chat);
        if (!now.equals(standing)) {
            send(SseEmitter.event().name("state").data(now, MediaType.APPLICATION_JSON));
            standing = now;
        }
        if (Duration.between(lastSent, clock.instant()).compareTo(BEAT) >= 0) {
            send(SseEmitter.event().comment("beat"));
        }
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        page.send(event);
        lastSent = clock.instant();
    }

    private Line line(ShopId shop, Message message) {
        var operator = message.operator();
        var name = operator == null ? null : name(shop, operator);
        return new Line(message.number(), message.by(), name, message.text(), message.at());
    }

    private Standing standing(Chat chat) {
        return switch (chat.stage()) {
            case ChatStage.Waiting _ -> new Standing(State.WAITING, null, chat.answerBy());
            case ChatStage.Answered(var operator, var _) ->
                new Standing(State.ANSWERED, name(chat.shop(), operator), null);
            case ChatStage.Closed closed ->
                new Standing(closed.outcome() == CallOutcome.ABANDONED ? State.UNANSWERED : State.CLOSED, null, null);
        };
    }

    /** The name that is spoken to customers. */
    private @Nullable String name(ShopId shop, OperatorId operator) {
        return shops.member(shop, operator).map(Member::given).orElse(null);
    }

    enum State {
        WAITING,
        ANSWERED,
        /** Nobody answered, or no more: a call is offered. */
        UNANSWERED,
        CLOSED
    }

    /** @param operator the name of whoever is there */
    record Standing(
            State state,
            @Nullable String operator,
            @Nullable Instant answerBy) {}

    record Line(int number, ChatSide by, @Nullable String operator, String text, Instant at) {}
}
