package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.platform.Decision;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.ConfirmOrder;
import orderdesk.platform.calling.Purpose.PromisedCall;

/** How a case follows the stock of its order. */
public record FollowStock(ShopSettings settings, Instant now) {

    public Decision<Case, ConfirmationEvent> checked(Optional<Case> known, ShopId shop, StockChecked event) {
        var slice = new StockSlice(
                event.orderVersion(),
                event.revision(),
                event.lines(),
                event.suppliersAwaited(),
                event.complete(),
                false,
                event.decidedBy(),
                event.at(),
                List.of(),
                event.at());
        return newer(known, event.orderId(), shop, slice);
    }

    public Decision<Case, ConfirmationEvent> missing(Optional<Case> known, ShopId shop, StockShort event) {
        var slice = new StockSlice(
                event.orderVersion(),
                event.revision(),
                event.lines(),
                List.of(),
                true,
                true,
                null,
                event.at(),
                List.of(),
                event.at());
        return newer(known, event.orderId(), shop, slice);
    }

    private Decision<Case, ConfirmationEvent> newer(Optional<Case> known, OrderId id, ShopId shop, StockSlice slice) {
        var item = known.orElseGet(() -> Case.unannounced(id, shop, now));
        if (!slice.isNewerThan(item.stock())) {
            return Decision.of(item);
        }
        var stock = item.stock();
        var asked = stock == null ? slice : slice.after(stock);
        return Decision.of(moved(item.with(asked), asked));
    }

    private Case moved(Case item, StockSlice slice) {
        var order = item.order();
        if (order == null || slice.orderVersion() != order.version()) {
            return item;
        }
        return switch (item.stage()) {
            case Stage.ToCall(ConfirmOrder(var placed, var stockKnown))
            when stockKnown == null -> item.in(new Stage.ToCall(new ConfirmOrder(placed, slice.at())), settings, now);
            case Stage.ToCall(PromisedCall promised)
            when promised.answered() == null && slice.complete() && slice.at().isAfter(promised.given()) ->
                item.in(
                        new Stage.ToCall(new PromisedCall(promised.given(), promised.promise(), slice.at())),
                        settings,
                        now);
            case Stage.AwaitingVerdict _
            when slice.announcedShort() -> item.in(Follow.toCall(slice.at(), Purpose.What.STOCK), settings, now);
            case Stage.Attention(var why, var _) -> decided(item, why, slice);
            case Stage.Resting(var why)
            when why == Stage.Resting.Why.CONFIRMED && slice.announcedShort() ->
                item.in(new Stage.Attention(Stage.Why.CONFIRMED_BUT_SHORT, slice.at()), settings, now);
            case Stage.ToCall _, Stage.AwaitingVerdict _, Stage.Resting _, Stage.Unannounced _, Stage.Closed _ -> item;
        };
    }

    /** A judge who is silent is overtaken by goods that are gone; goods that came back end the search for them. */
    private Case decided(Case item, Stage.Why why, StockSlice slice) {
        return switch (why) {
            case JUDGE_SILENT ->
                slice.announcedShort() ? item.in(Follow.toCall(slice.at(), Purpose.What.STOCK), settings, now) : item;
            case CONFIRMED_BUT_SHORT ->
                slice.isShort() ? item : item.in(new Stage.Resting(Stage.Resting.Why.CONFIRMED), settings, now);
            case UNREACHABLE, NO_NUMBER, UNANNOUNCED -> item;
        };
    }
}
