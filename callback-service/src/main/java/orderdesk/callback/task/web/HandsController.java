package orderdesk.callback.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.task.domain.Attempt;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.queue.InHands;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who calls whom now, for seniors (R064). */
@RestController
@Tag(name = "queue")
class HandsController {

    private final InHands<CallTask, CallEvent> hands;

    HandsController(CallbackDesk desk) {
        this.hands = desk.hands();
    }

    @GetMapping("/v1/claims")
    @Operation(operationId = "listClaims", summary = "Who holds what now, calls and chats; at most 500")
    Page<InHand> held(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return new Page<>(hands.of(caller.shops(shop)).stream().map(InHand::of).toList(), null);
    }

    /**
     * What one operator holds.
     *
     * @param leaseEnds unless he says again that he is there
     */
    record InHand(OperatorId operator, ShopId shop, Instant leaseEnds, List<CallInHand> calls) {

        static InHand of(Claimed<CallTask> claimed) {
            var claim = claimed.claim();
            return new InHand(
                    claim.operator(),
                    claim.shop(),
                    claim.leaseEnds(),
                    claimed.items().stream()
                            .map(Stored::state)
                            .map(CallInHand::of)
                            .toList());
        }
    }

    /** @param dialledAt of the call that he has not ended yet */
    record CallInHand(
            CallTaskId id,
            CallTaskKind kind,
            @Nullable String customer,
            @Nullable Instant dialledAt) {

        static CallInHand of(CallTask task) {
            return new CallInHand(
                    task.taskId(),
                    task.kind(),
                    task.subject().name(),
                    task.contact().attempts().stream()
                            .filter(attempt -> attempt.ended() == null)
                            .map(Attempt::at)
                            .findFirst()
                            .orElse(null));
        }
    }
}
