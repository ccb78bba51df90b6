package orderdesk.order.messaging;

import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.AfterSaleDesk;
import orderdesk.order.NewsDesk;
import orderdesk.order.SafeDesk;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/**
 * Follows this service itself: goods sent apart, or in the place of wrong ones, become an order of their own, and
 * what was paid and delivered is told to the rules of safe orders.
 */
public final class OrdersReader implements Reader<OrderEvent> {

    private final NewsDesk news;
    private final AfterSaleDesk afterSales;
    private final SafeDesk safe;

    public OrdersReader(NewsDesk news, AfterSaleDesk afterSales, SafeDesk safe) {
        this.news = news;
        this.afterSales = afterSales;
        this.safe = safe;
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
            case OrderAmended amended -> news.placeApart(received, amended.orderId());
            case OrderReopened reopened -> news.placeApart(received, reopened.orderId());
            case AfterSaleEvent.AfterSaleStepTaken step -> afterSales.ship(received, step);
            case OrderEvent.PaymentRecorded paid -> safe.consider(received, paid.orderId());
            case OrderEvent.DeliveryReported report -> safe.delivered(received, report);
            case OrderEvent.OrderPlaced _,
                    OrderEvent.OrderAgreed _,
                    OrderEvent.OrderConfirmed _,
                    OrderEvent.ConfirmationRefused _,
                    OrderEvent.OrderCancelled _,
                    OrderEvent.OrderExpired _,
                    OrderDrafted _,
                    AfterSaleEvent.AfterSaleOpened _,
                    AfterSaleEvent.AfterSaleResolved _,
                    OrderEvent.Unknown _ -> {} // nothing here depends on it
        }
    }
}
