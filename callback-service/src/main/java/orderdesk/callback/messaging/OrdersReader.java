package orderdesk.callback.messaging;

import orderdesk.callback.OrderDesk;
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
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows order-service: who ordered, what is to be delivered when, and what became of it. */
public final class OrdersReader implements Reader<OrderEvent> {

    private final OrderDesk desk;

    public OrdersReader(OrderDesk desk) {
        this.desk = desk;
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
            case OrderPlaced placed -> desk.placed(received, placed);
            case OrderAmended amended -> desk.amended(received, amended.orderId(), amended.terms());
            case OrderReopened reopened ->
                desk.reopened(received, reopened.orderId(), reopened.version(), reopened.terms());
            case OrderConfirmed confirmed -> desk.confirmed(received, confirmed);
            case OrderCancelled cancelled -> desk.ended(received, cancelled.orderId());
            case OrderExpired expired -> desk.ended(received, expired.orderId());
            case DeliveryReported report -> desk.delivery(received, report);
            case PaymentRecorded _, OrderAgreed _, ConfirmationRefused _ -> {} // the confirmation's own calls
            case OrderDrafted _, AfterSaleEvent _ -> {} // neither is owed a call here
            case MysteryEvent _ -> {} // it never ships: nobody is reminded of it
            case OrderEvent.Unknown _ -> {} // from a newer producer; nothing here depends on it
        }
    }
}
