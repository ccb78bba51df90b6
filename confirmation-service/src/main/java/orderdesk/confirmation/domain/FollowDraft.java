package orderdesk.confirmation.domain;

import java.time.Instant;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.calling.Purpose.WrittenOrder;

/**
 * How a case follows an order that came by letter (R078): it is owed a call from its receipt on, first to price it and
 * then, placed, to confirm it. A draft by telephone is in its caller's hands, and has no case.
 */
record FollowDraft(ShopSettings settings, Instant now) {

    Case drafted(Case item, OrderDrafted event) {
        var known = item.order();
        if (known != null && known.version() >= event.version()) {
            return item;
        }
        var draft = new Order(
                event.number(),
                null,
                event.channel(),
                event.version(),
                event.terms(),
                false,
                event.draftedAt(),
                event.expiresAt(),
                true);
        return reachable(item.with(draft), event.draftedAt());
    }

    /** The clock runs on from its receipt; what was agreed about the call stands. */
    Case placed(Case item, Order draft, OrderPlaced event) {
        return reachable(item.with(Order.placed(event, draft.placedAt())), draft.placedAt());
    }

    /** Whom nobody can call is written to: he waits for a person, until there is a number. */
    private Case reachable(Case item, Instant since) {
        var waitsForNumber = item.stage() instanceof Stage.Attention(var why, var _) && why == Stage.Why.NO_NUMBER;
        if (!(item.stage() instanceof Stage.Unannounced) && !waitsForNumber) {
            return item.scheduled(settings, now);
        }
        if (item.phone().isPresent()) {
            return item.in(new Stage.ToCall(new WrittenOrder(since)), settings, now);
        }
        return waitsForNumber
                ? item.scheduled(settings, now)
                : item.in(new Stage.Attention(Stage.Why.NO_NUMBER, since), settings, now);
    }
}
