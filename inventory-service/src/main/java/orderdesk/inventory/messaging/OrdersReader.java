package orderdesk.inventory.messaging;

import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.contracts.shared.Topics;
import orderdesk.inventory.draft.DraftDesk;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows order-service: what is placed is reserved, what is confirmed is consumed, what has ended is given back. */
public final class OrdersReader implements Reader<OrderEvent> {

    private final StockDesk desk;
    private final DraftDesk drafts;

    public OrdersReader(StockDesk desk, DraftDesk drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @Override
    public String topic() {
        return Topics.ORDERS;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }

    @Override
    public void on(Received<OrderEvent> received) {
        switch (received.event()) {
            case OrderPlaced placed -> desk.follow(received, placed.orderId());
            case OrderAmended amended -> desk.follow(received, amended.orderId());
            case OrderReopened reopened -> desk.follow(received, reopened.orderId());
            case OrderConfirmed confirmed -> desk.follow(received, confirmed.orderId());
            case OrderCancelled cancelled -> desk.follow(received, cancelled.orderId());
            case OrderExpired expired -> desk.follow(received, expired.orderId());
            case DeliveryReported reported -> desk.follow(received, reported.orderId());
            case OrderDrafted drafted -> drafts.follow(received, drafted);
            case PaymentRecorded _, OrderAgreed _, ConfirmationRefused _, AfterSaleEvent _ -> {}
            case MysteryEvent _, OrderEvent.Unknown _ -> {}
        }
    }
}
