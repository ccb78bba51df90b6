package orderdesk.order.messaging;

import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.AfterSaleNews;
import orderdesk.order.CrmDesk;
import orderdesk.order.NewsDesk;
import orderdesk.order.SafeDesk;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/**
 * Follows this service itself: goods sent apart, or in the place of wrong ones, become an order of their own, and
 * what was paid, delivered and ended is told to the rules of safe orders and to the shop's CRM.
 */
public final class OrdersReader implements Reader<OrderEvent> {

    private final NewsDesk news;
    private final AfterSaleNews afterSales;
    private final SafeDesk safe;
    private final CrmDesk crm;

    public OrdersReader(NewsDesk news, AfterSaleNews afterSales, SafeDesk safe, CrmDesk crm) {
        this.news = news;
        this.afterSales = afterSales;
        this.safe = safe;
        this.crm = crm;
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
            case OrderAmended amended -> changed(received, amended.orderId());
            case OrderReopened reopened -> changed(received, reopened.orderId());
            case OrderEvent.OrderConfirmed confirmed -> crm.heard(received, confirmed.orderId());
            case OrderEvent.OrderCancelled cancelled -> ended(received, cancelled.orderId(), cancelled.reason());
            case OrderEvent.OrderExpired expired -> ended(received, expired.orderId(), null);
            case AfterSaleEvent.AfterSaleStepTaken step -> afterSales.on(received, step);
            case AfterSaleEvent.AfterSaleResolved resolved -> afterSales.on(received, resolved);
            case OrderEvent.PaymentRecorded paid -> safe.consider(received, paid.orderId());
            case OrderEvent.DeliveryReported report -> {
                safe.delivered(received, report);
                crm.heard(received, report.orderId());
                afterSales.on(received, report);
            }
            case OrderEvent.OrderPlaced _,
                    OrderEvent.OrderAgreed _,
                    OrderEvent.ConfirmationRefused _,
                    OrderDrafted _,
                    AfterSaleEvent.AfterSaleOpened _,
                    MysteryEvent _,
                    OrderEvent.Unknown _ -> {} // nothing here depends on it
        }
    }

    private void changed(Received<OrderEvent> received, OrderId id) {
        news.placeApart(received, id);
        crm.heard(received, id);
    }

    private void ended(Received<OrderEvent> received, OrderId order, @Nullable String reason) {
        crm.heard(received, order);
        afterSales.cancelled(received, order, reason);
    }
}
