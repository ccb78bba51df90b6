package orderdesk.callback.telephony.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.OrderDesk;
import orderdesk.callback.telephony.LinkDesk;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.CallRefused;
import orderdesk.callback.telephony.domain.Linked.Spoken;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a call was about (R069). Most of it follows from what its operator claims and reads back. */
@RestController
@RequestMapping("/v1/calls/{id}")
@Tag(name = "calls")
class LinkController {

    private final FoundCalls calls;
    private final LinkDesk links;
    private final OrderDesk orders;
    private final Clock clock;

    LinkController(FoundCalls calls, LinkDesk links, CallbackDesk desk, Clock clock) {
        this.calls = calls;
        this.links = links;
        this.orders = desk.orders();
        this.clock = clock;
    }

    @PostMapping("/orders")
    @Operation(
            operationId = "linkOrderToCall",
            summary = "Say that this order was opened from the call's card",
            description =
                    "The ledger ties the two. By whoever talks, up to 10 minutes after the end; while it rings, by"
                            + " anybody who works. Repeating it changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.OPENED))))
    ResponseEntity<CallView> opened(
            @PathVariable CallId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody OpenedOrder opened,
            Caller caller) {
        var call = calls.one(id, shop, caller);
        requireOn(call.state(), caller);
        new Invalid()
                .unless(
                        orders.file(call.shop(), opened.orderId()).isPresent(),
                        "/orderId",
                        "unknown",
                        "The shop has no such order.")
                .orElseRefuse();
        var linked = links.opened(call, opened.orderId(), caller.cause());
        return Answers.ok(Answers.tag(linked.rev()), CallView.of(linked.state()));
    }

    @GetMapping("/ticks")
    @Operation(
            operationId = "listCallTicks",
            summary = "What was read back on the call, and where in its recordings",
            description = "At most 2,000, in the order in which the orders' outcomes were said.")
    Page<SpokenTick> ticks(
            @PathVariable CallId id, @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var call = calls.one(id, shop, caller).state();
        return new Page<>(
                call.linked().spoken().stream()
                        .map(tick -> SpokenTick.of(call, tick))
                        .toList(),
                null);
    }

    private void requireOn(Call call, Caller caller) {
        var end = call.ending();
        if (end != null && clock.instant().isAfter(end.at().plus(LinkDesk.WRAP_UP))) {
            throw new CallRefused.Over();
        }
        var isHis = call.answeredAt().isEmpty()
                || caller.operator().equals(call.party().operator())
                || caller.operator().equals(CallView.handedTo(call));
        if (!isHis && !caller.is(Role.SENIOR)) {
            throw new CallRefused.Anothers();
        }
    }

    record OpenedOrder(OrderId orderId) {}

    /**
     * @param tick id of what was read back
     * @param recording number to fetch it by, absent where it is in none
     * @param offsetMillis from the beginning of that recording
     */
    record SpokenTick(
            OrderId orderId,
            String tick,
            Instant at,
            @Nullable Integer recording,
            @Nullable Long offsetMillis) {

        static SpokenTick of(Call call, Spoken said) {
            var all = call.heard().recordings();
            for (var number = 1; number <= all.size(); number++) {
                var offset = all.get(number - 1).offset(call, said.at());
                if (offset.isPresent()) {
                    return new SpokenTick(
                            said.order(),
                            said.tick(),
                            said.at(),
                            number,
                            offset.get().toMillis());
                }
            }
            return new SpokenTick(said.order(), said.tick(), said.at(), null, null);
        }
    }
}
