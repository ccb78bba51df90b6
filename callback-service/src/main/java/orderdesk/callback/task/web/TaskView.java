package orderdesk.callback.task.web;

import java.time.Instant;
import java.util.List;
import orderdesk.callback.script.Spoken;
import orderdesk.callback.task.domain.Attempt;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.claim.Note;
import orderdesk.platform.claim.OwedPromise;
import orderdesk.platform.queue.web.ClaimPart;
import orderdesk.platform.queue.web.Times;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an operator needs before and during a call.
 *
 * @param reason why it stands where it stands, in the caller's language
 * @param phone the number to dial; absent of who writes and gave none
 * @param zone of the customer
 * @param about in the customer's words, or the carrier's
 * @param call the call in the exchange that it follows from
 * @param messages the calls in the exchange in which he may have left a message, the first one first; at most
 *     {@value orderdesk.callback.task.domain.Subject#MESSAGES_MAX} beside that which the task follows from
 * @param end absent while the call is owed
 * @param script what to say, in Russian
 * @param others what else is owed to the same person
 */
record TaskView(
        CallTaskId id,
        ShopId shop,
        CallTaskKind kind,
        @Nullable String reason,
        @Nullable Times times,
        @Nullable Phone phone,
        @Nullable String name,
        Zone zone,
        @Nullable OrderId orderId,
        @Nullable String about,
        @Nullable String call,
        List<String> messages,
        @Nullable End end,
        List<Attempt> attempts,
        @Nullable OwedPromise promise,
        List<Note> notes,
        List<Spoken> script,
        List<Other> others,
        @Nullable ClaimPart claim) {

    /** @param by nobody where time or an event decided */
    record End(
            CallOutcome outcome,
            @Nullable CallTopic topic,
            @Nullable OperatorId by,
            @Nullable OrderId orderId,
            Instant at) {}

    record Other(CallTaskId id, CallTaskKind kind, @Nullable String reason) {}
}
