package orderdesk.promo.messaging;

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
import orderdesk.promo.BenefitsDesk;
import orderdesk.promo.CertificateDesk;

/**
 * Follows order-service: codes are held with the order, redeemed when it is confirmed, released when it ends;
 * who was wronged gets a coupon.
 */
public final class OrdersReader implements Reader<OrderEvent> {

    private final BenefitsDesk desk;
    private final CertificateDesk certificates;

    public OrdersReader(BenefitsDesk desk, CertificateDesk certificates) {
        this.desk = desk;
        this.certificates = certificates;
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
            case AfterSaleEvent.AfterSaleResolved resolved -> certificates.apologise(received, resolved);
            case AfterSaleEvent.AfterSaleStepTaken step -> {
                if (step.certificate() != null && desk.keeps(received, step.orderId())) {
                    certificates.giveBack(received, step, step.certificate());
                }
            }
            case PaymentRecorded _,
                    OrderAgreed _,
                    ConfirmationRefused _,
                    OrderDrafted _,
                    AfterSaleEvent.AfterSaleOpened _,
                    MysteryEvent _,
                    OrderEvent.Unknown _ -> {}
        }
    }
}
