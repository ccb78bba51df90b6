package orderdesk.inventory.stock.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.OrderTerms;

/** Which way an event of the order turns its stock; one that has ended is turned no more. */
record Following(OrderStock stock, Instant now) {

    /** @param againAt when the stock of such an order is looked at once more */
    OrderStock on(OrderEvent event, Function<OrderPlaced, Optional<Instant>> againAt) {
        return switch (event) {
            case OrderPlaced placed ->
                new Following(stock.placed(placed.placedAt(), againAt.apply(placed)), now)
                        .towards(Aim.RESERVE, placed.version(), placed.terms());
            case OrderAmended amended -> towards(Aim.RESERVE, amended.version(), amended.terms());
            case OrderReopened reopened -> towards(Aim.RESERVE, reopened.version(), reopened.terms());
            case OrderConfirmed confirmed -> towards(Aim.CONSUME, confirmed.version(), confirmed.terms());
            case OrderCancelled _, OrderExpired _ -> ending(Aim.RELEASE);
            case DeliveryReported reported -> delivered(reported.result());
            case OrderEvent.PaymentRecorded _,
                    OrderEvent.OrderAgreed _,
                    OrderEvent.ConfirmationRefused _,
                    OrderDrafted _,
                    AfterSaleEvent _,
                    MysteryEvent _,
                    OrderEvent.Unknown _ -> stock;
        };
    }

    private OrderStock towards(Aim next, int version, OrderTerms terms) {
        var confirmsCurrent = next == Aim.CONSUME && stock.aim() == Aim.RESERVE && version == stock.version();
        if (stock.aim().ends() || version <= stock.version() && !confirmsCurrent) {
            return stock;
        }
        return stock.step(next, version, terms.lines().stream().map(Want::of).toList(), now);
    }

    private OrderStock delivered(DeliveryResult result) {
        return switch (result) {
            case DELIVERED, REFUSED, RETURNED -> stock.aim() == Aim.CONSUME ? ending(Aim.DELIVER) : stock;
            case FAILED, UNCOLLECTED -> stock; // still on its way, or waiting to be fetched
        };
    }

    private OrderStock ending(Aim end) {
        return stock.aim().ends() ? stock : stock.step(end, stock.version(), stock.wants(), now);
    }
}
