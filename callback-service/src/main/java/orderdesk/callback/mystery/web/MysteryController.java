package orderdesk.callback.mystery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import orderdesk.callback.mystery.Mysteries.Place;
import orderdesk.callback.mystery.MysteryDesk;
import orderdesk.callback.mystery.domain.MysteryCall;
import orderdesk.callback.mystery.domain.TooLate;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls by which quality staff try the desk; nobody who talks with customers learns which (R055). */
@RestController
@Tag(name = "quality")
class MysteryController {

    private final MysteryDesk desk;
    private final Cursors cursors;

    MysteryController(MysteryDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    @PutMapping("/v1/calls/{id}/mystery")
    @Operation(
            operationId = "markMysteryCall",
            summary = "Say that a call which came in was a mystery shopper's",
            description = "Within a day. It counts in the service level, and not in what calls lead to.")
    MysteryView call(
            @PathVariable CallId id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return MysteryView.of(caller.among(shop, own -> desk.mark(own, id, caller.cause())));
    }

    @PutMapping("/v1/call-tasks/{id}/mystery")
    @Operation(
            operationId = "markMysteryTask",
            summary = "Say that a call or a chat was asked for by a mystery shopper",
            description =
                    "Before it is settled. Operators see a request like any other; it counts in the service level, and"
                            + " not in what callbacks lead to.")
    MysteryView task(
            @PathVariable CallTaskId id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return MysteryView.of(caller.among(shop, own -> desk.mark(own, id, caller.cause())));
    }

    @GetMapping("/v1/mystery-calls")
    @Operation(operationId = "listMysteryCalls", summary = "Mystery shoppers' calls, those marked last first")
    Page<MysteryView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var list = "mystery-calls/" + own.value();
        var after = Optional.ofNullable(cursors.after(list, cursor)).map(MysteryController::place);
        var found = desk.page(own, after, limit.value() + 1);
        return cursors.page(list, found, limit, each -> "%s %s".formatted(each.at(), each.id()), MysteryView::of);
    }

    @GetMapping("/v1/mystery-calls/{id}")
    @Operation(
            operationId = "getMysteryCall",
            summary = "Whether a call, or what was asked for, is a mystery shopper's: 404 where it is not")
    MysteryView one(
            @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return MysteryView.of(caller.among(shop, own -> desk.find(own, id)));
    }

    @ExceptionHandler
    Problem tooLate(TooLate refused) {
        return Problem.conflict("too-late", String.valueOf(refused.getMessage()));
    }

    private static Place place(String position) {
        var parts = position.split(" ", 2);
        return new Place(Instant.parse(parts[0]), parts[1]);
    }

    /** @param callId of a call that came in; else {@code taskId} */
    record MysteryView(@Nullable UUID callId, @Nullable UUID taskId, String by, Instant at) {

        static MysteryView of(MysteryCall mystery) {
            return switch (mystery.what()) {
                case CALL -> new MysteryView(mystery.id(), null, mystery.by(), mystery.at());
                case TASK -> new MysteryView(null, mystery.id(), mystery.by(), mystery.at());
            };
        }
    }
}
