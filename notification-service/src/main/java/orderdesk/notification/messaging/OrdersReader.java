package orderdesk.notification.messaging;

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
import orderdesk.notification.FollowDesk;
import orderdesk.notification.mailbox.Drafts;
import orderdesk.notification.webhook.WebhookDesk;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows order-service: what a customer is written about, whether it is still so, and what storefronts hear. */
public final class OrdersReader implements Reader<OrderEvent> {

    private final FollowDesk desk;
    private final WebhookDesk webhooks;
    private final Drafts letters;

    /** @param letters that became drafts */
    public OrdersReader(FollowDesk desk, WebhookDesk webhooks, Drafts letters) {
        this.desk = desk;
        this.webhooks = webhooks;
        this.letters = letters;
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
            case ConfirmationRefused refused -> desk.follow(received, refused.orderId(), refused);
            case OrderCancelled cancelled -> desk.follow(received, cancelled.orderId(), cancelled);
            case OrderExpired expired -> desk.follow(received, expired.orderId(), expired);
            case DeliveryReported reported -> desk.follow(received, reported.orderId(), reported);
            case OrderDrafted drafted -> {
                desk.follow(received, drafted.orderId(), drafted);
                letters.drafted(received, drafted);
            }
            case AfterSaleEvent aftermath -> desk.follow(received, aftermath.orderId(), aftermath);
            case MysteryEvent _ -> {} // nothing is sold, so nothing is said
            case OrderEvent.Unknown _ -> {} // from a newer producer; nothing here depends on it
        }
        webhooks.hear(received);
    }
}
