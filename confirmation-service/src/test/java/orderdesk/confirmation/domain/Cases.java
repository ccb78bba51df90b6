package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.KNOWN;
import static orderdesk.confirmation.Story.ORDER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.confirmation.Story;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.platform.Decision;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** Cases in the states that the tests need, each reached by legal moves. */
final class Cases {

    static final ShopSettings TRIBUNA = FixedShops.tribuna();
    static final ShopId SHOP = FixedShops.TRIBUNA;
    static final long TOKEN = 7;

    private Cases() {}

    static Case open() {
        var placed = after(null, Story.placed(), Story.PLACED).next();
        return after(placed, Story.checked(1, 1), KNOWN).next();
    }

    static Case held() {
        return open().heldBy(holder(ANNA, TOKEN));
    }

    static Holder holder(OperatorId operator, long token) {
        return new Holder(new UUID(1, 1), operator, token, CALLABLE.plusSeconds(120));
    }

    static Case dialled() {
        return anna(CALLABLE).dial(Optional.of(held()), null).next();
    }

    static Case awaitingVerdict() {
        return anna(CALLABLE).agreed(Optional.of(dialled()), agreement()).next();
    }

    static Case confirmed() {
        return after(awaitingVerdict(), Story.confirmed(1, CALLABLE), CALLABLE).next();
    }

    static Case closed() {
        return after(held(), new OrderEvent.OrderCancelled(ORDER, "дубль", "irina", CALLABLE), CALLABLE)
                .next();
    }

    static Case promised(Promise promise) {
        return anna(CALLABLE)
                .later(Optional.of(dialled()), said(), new Wish(promise, null))
                .next();
    }

    static Promise at(Instant time) {
        return new Promise(Promise.Kind.AT, time, null, false, "цену и срок", "обещали назвать срок");
    }

    static Work anna(Instant now) {
        return new Work(ANNA, TOKEN, TRIBUNA, now);
    }

    /** Everything of version 1. */
    static Answered agreement() {
        var all = Parameters.of(Story.terms()).ids().stream()
                .map(id -> new Tick(id, null))
                .toList();
        return new Answered(1, Story.rub(1640), all, "Ирина", "ru-confirm-1");
    }

    /** A talk that came to nothing yet. */
    static Answered said() {
        return new Answered(1, null, List.of(), null, "ru-confirm-1");
    }

    static Decision<Case, ConfirmationEvent> after(@Nullable Case known, OrderEvent event, Instant now) {
        return new Follow(TRIBUNA, now).order(Optional.ofNullable(known), ORDER, SHOP, event);
    }

    static Decision<Case, ConfirmationEvent> after(@Nullable Case known, StockChecked event, Instant now) {
        return new FollowStock(TRIBUNA, now).checked(Optional.ofNullable(known), SHOP, event);
    }

    static Decision<Case, ConfirmationEvent> after(@Nullable Case known, StockShort event, Instant now) {
        return new FollowStock(TRIBUNA, now).missing(Optional.ofNullable(known), SHOP, event);
    }

    static Decision<Case, ConfirmationEvent> ring(Case item, Instant now) {
        return new Alarms(_ -> TRIBUNA).ring(item, now);
    }
}
