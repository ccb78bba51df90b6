package orderdesk.callback.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.chat.Chats;
import orderdesk.callback.chat.Chats.Place;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The chats of a shop, for whoever reviews them (R112) and counts them (R103). */
@RestController
@RequestMapping("/v1/chats")
@Tag(name = "chat")
class ChatsController {

    static final Duration PERIOD_MAX = Duration.ofDays(366);

    private final Chats chats;
    private final Cursors cursors;

    ChatsController(ChatDesk desk, Cursors cursors) {
        this.chats = desk.seen();
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(operationId = "listChats", summary = "Chats with all that was written, the last first")
    Page<ChatView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var its = caller.shops(shop);
        var list = "chats/" + its.stream().map(ShopId::value).sorted().collect(Collectors.joining(","));
        var after = Optional.ofNullable(cursor).map(given -> place(cursors.read(list, given)));
        var found = chats.page(its, after, limit.value() + 1);
        var shown = found.stream().limit(limit.value()).toList();
        var next = found.size() > limit.value() ? cursors.write(list, place(shown.getLast())) : null;
        return new Page<>(shown.stream().map(chat -> ChatView.of(chat, 0)).toList(), next);
    }

    @GetMapping("/figures")
    @Operation(
            operationId = "chatFigures",
            summary = "What became of the chats that were opened in a period",
            description = "Whoever was not answered within the shop's limit is abandoned, and was offered a call.")
    ChatFigures figures(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "2026-11-01T00:00:00Z") @RequestParam Instant from,
            @Parameter(description = "At most 366 days later", example = "2026-12-01T00:00:00Z") @RequestParam
                    Instant to,
            Caller caller) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(PERIOD_MAX) > 0) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "to: up to 366 days after from.");
        }
        var its = caller.shop(shop);
        return new ChatFigures(its, from, to, chats.figures(its, from, to));
    }

    record ChatFigures(ShopId shop, Instant from, Instant to, Chats.ChatCounts chats) {}

    private static String place(Chat chat) {
        return chat.opened() + " " + chat.taskId();
    }

    private static Place place(String written) {
        var parts = written.split(" ", 2);
        return new Place(Instant.parse(parts[0]), parts[1]);
    }
}
