package orderdesk.confirmation.messaging;

import orderdesk.confirmation.CaseDesk;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
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

/** Follows order-service: every order has its case, and the case follows its order to the end. */
public final class OrdersReader implements Reader<OrderEvent> {

    private final CaseDesk desk;

    public OrdersReader(CaseDesk desk) {
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
            case OrderPlaced placed -> desk.follow(received, placed.orderId(), placed);
            case OrderAmended amended -> desk.follow(received, amended.orderId(), amended);
            case OrderReopened reopened -> desk.follow(received, reopened.orderId(), reopened);
            case PaymentRecorded paid -> desk.follow(received, paid.orderId(), paid);
            case OrderAgreed agreed -> desk.follow(received, agreed.orderId(), agreed);
            case OrderConfirmed confirmed -> desk.follow(received, confirmed.orderId(), confirmed);
            case MysteryEvent.OrderRehearsed rehearsed -> desk.follow(received, rehearsed.orderId(), rehearsed.shown());
            case ConfirmationRefused refused -> desk.follow(received, refused.orderId(), refused);
            case OrderCancelled cancelled -> desk.follow(received, cancelled.orderId(), cancelled);
            case OrderExpired expired -> desk.follow(received, expired.orderId(), expired);
            case OrderDrafted drafted
            when drafted.channel() == Channel.MAIL -> desk.follow(received, drafted.orderId(), drafted);
            case OrderDrafted _ -> {} // by telephone: its caller has it in hand
            case AfterSaleEvent _, DeliveryReported _ -> {} // after confirmation; other desks call about it
            case MysteryEvent.MysteryMarked _ -> {} // nobody who calls is to know
            case OrderEvent.Unknown _ -> {} // from a newer producer; nothing here depends on it
        }
    }
}
