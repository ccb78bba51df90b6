package orderdesk.callback.telephony.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.telephony.CallControl.Act;
import orderdesk.callback.telephony.ControlDesk;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Care.Handed;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an operator does with a call while he talks. */
@RestController
@RequestMapping("/v1/calls/{id}")
@Tag(name = "calls")
class ControlController {

    private final FoundCalls calls;
    private final ControlDesk controls;
    private final Sisters sisters;
    private final Shops shops;

    ControlController(TelephonyDesk desk, FoundCalls calls, Sisters sisters, Shops shops) {
        this.calls = calls;
        this.controls = desk.controls();
        this.sisters = sisters;
        this.shops = shops;
    }

    @PostMapping("/acts")
    @Operation(
            operationId = "actOnCall",
            summary = "Mute, come back from a colleague, hang up",
            description = "What the call's exchange has a command for is on the card as `can`. Whether it was done is"
                    + " told by the exchange's next notice. Repeating it asks for the same.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.ACT))))
    ResponseEntity<CallView> act(
            @PathVariable CallId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody CallAct wanted,
            Caller caller) {
        var call = calls.one(id, shop, caller);
        controls.act(call.state(), wanted.does(), by(caller));
        return answer(call);
    }

    @PostMapping("/hand-over")
    @Operation(
            operationId = "handCallOver",
            summary = "Let a colleague go on, with the card and a word about it",
            description =
                    "His telephone rings; with `consult` the customer waits while the two talk, and comes to the"
                            + " colleague when the operator hangs up. The card and the note are the colleague's at once (R060).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.HAND_OVER))))
    ResponseEntity<CallView> handOver(
            @PathVariable CallId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody CallHandOver wanted,
            Caller caller) {
        var call = calls.one(id, shop, caller).state();
        new Invalid()
                .unless(
                        shops.member(call.shop(), wanted.to()).isPresent(),
                        "/to",
                        "unknown",
                        "Nobody of that name works for this shop.")
                .orElseRefuse();
        return answer(controls.handOver(call, wanted.to(), wanted.note(), wanted.consults(), by(caller)));
    }

    @PostMapping("/sister-shop")
    @Operation(
            operationId = "openSisterShop",
            summary = "The caller named another shop: what he ordered there",
            description = "Only after he named it: the card says that there is something, not where. Who asks is"
                    + " written down, also where nothing is found.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.SISTER))))
    Page<SisterOrder> sister(
            @PathVariable CallId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody NamedShop named,
            Caller caller) {
        var call = calls.one(id, shop, caller).state();
        return new Page<>(
                sisters.open(call, named.shop(), caller).stream()
                        .map(SisterOrder::of)
                        .toList(),
                null);
    }

    private static ControlDesk.By by(Caller caller) {
        return new ControlDesk.By(caller.operator(), caller.is(Role.SENIOR), caller.cause());
    }

    private static ResponseEntity<CallView> answer(Stored<Call> call) {
        return Answers.ok(Answers.tag(call.rev()), CallView.of(call.state()));
    }

    /** @param does MUTE, UNMUTE, RETRIEVE or HANG_UP */
    record CallAct(Act does) {

        CallAct {
            new Invalid()
                    .unless(
                            does != Act.CONSULT && does != Act.TRANSFER,
                            "/does",
                            "not-here",
                            "A colleague is asked by hand-over.")
                    .orElseRefuse();
        }
    }

    /** @param consult whether the operator talks with the colleague first; he does where it is not said */
    record CallHandOver(
            OperatorId to, String note, @Nullable Boolean consult) {

        CallHandOver {
            new Invalid().text("/note", note, Handed.NOTE_MAX).orElseRefuse();
        }

        boolean consults() {
            return !Boolean.FALSE.equals(consult);
        }
    }

    /** @param shop that the caller named */
    record NamedShop(String shop) {}

    /** @param number as the customer knows it */
    record SisterOrder(OrderId orderId, String number, Instant placedAt) {

        static SisterOrder of(OrderFile file) {
            return new SisterOrder(file.orderId(), file.number(), file.placedAt());
        }
    }
}
