package orderdesk.confirmation.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import orderdesk.confirmation.domain.Attempt;
import orderdesk.confirmation.domain.DeliveryCheck;
import orderdesk.confirmation.domain.Question;
import orderdesk.confirmation.domain.Stage;
import orderdesk.confirmation.script.Script;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.LineStock;
import orderdesk.platform.claim.Note;
import orderdesk.platform.claim.OwedPromise;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.queue.web.ClaimPart;
import orderdesk.platform.queue.web.Times;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an operator needs before and during a call, on one screen (R020-R022).
 *
 * @param reason why it stands where it stands, in the caller's language
 * @param phone the number to dial
 * @param delivery whether it can be delivered as it says
 * @param readBack what was and what has to be spoken
 * @param others the same person's other open orders
 */
record CaseView(
        OrderId id,
        ShopId shop,
        StageName stage,
        @Nullable Queue queue,
        Stage.@Nullable Why attention,
        @Nullable String reason,
        @Nullable Times times,
        @Nullable Phone phone,
        @Nullable OrderPart order,
        @Nullable StockPart stock,
        @Nullable DeliveryCheck delivery,
        Verdict verdict,
        ReadBackPart readBack,
        @Nullable Script script,
        List<Attempt> attempts,
        @Nullable OwedPromise promise,
        List<Note> notes,
        List<String> tags,
        List<Other> others,
        @Nullable ClaimPart claim) {

    enum StageName {
        UNANNOUNCED,
        TO_CALL,
        AWAITING_VERDICT,
        ATTENTION,
        RESTING,
        CLOSED;

        static StageName of(Stage stage) {
            return switch (stage) {
                case Stage.Unannounced _ -> UNANNOUNCED;
                case Stage.ToCall _ -> TO_CALL;
                case Stage.AwaitingVerdict _ -> AWAITING_VERDICT;
                case Stage.Attention _ -> ATTENTION;
                case Stage.Resting _ -> RESTING;
                case Stage.Closed _ -> CLOSED;
            };
        }
    }

    /** @param draft it is not placed yet: price it and place it, then it can be agreed */
    record OrderPart(
            String number,
            @Nullable String externalNumber,
            Channel channel,
            int version,
            boolean confirmed,
            OrderTerms terms,
            Instant placedAt,
            Instant expiresAt,
            @Nullable Boolean draft) {}

    /**
     * @param current it is the stock of the order's present version
     * @param ageSeconds since the stock was checked
     * @param questions to the warehouse, the last one last (R011)
     */
    record StockPart(
            boolean current,
            int orderVersion,
            int revision,
            boolean complete,
            List<String> suppliersAwaited,
            List<LineStock> lines,
            Instant at,
            long ageSeconds,
            List<Question> questions) {}

    /**
     * What order-service makes of the customer's answer.
     *
     * @param waitingFor what it said it still waits for
     * @param reason why it refused
     */
    record Verdict(
            State state, Set<Awaited> waitingFor, @Nullable RefusalReason reason) {

        enum State {
            NONE,
            AWAITED,
            CONFIRMED,
            REFUSED
        }
    }

    /**
     * @param ticked still standing, whoever spoke them and when
     * @param missing without these nothing can be agreed
     * @param replies what the customer said to the questions of the shop's own script
     * @param hasty of those ticked in the last call, what came sooner than it can be said: for review, it blocks nothing
     */
    record ReadBackPart(List<String> ticked, List<String> missing, List<String> hasty, List<Replied> replies) {}

    /** @param courier what whoever brings the goods is to know */
    record Replied(String label, @Nullable String courier) {}

    record Other(
            OrderId id,
            @Nullable String number,
            StageName stage,
            @Nullable String reason) {}
}
