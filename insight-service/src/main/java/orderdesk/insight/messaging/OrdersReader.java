package orderdesk.insight.messaging;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Topics;
import orderdesk.insight.Chronicle;
import orderdesk.insight.calls.domain.CallLog;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** The order itself: what was ordered, changed, paid, confirmed and delivered. */
public final class OrdersReader implements Reader<OrderEvent> {

    private final Chronicle chronicle;
    private final CallLog calls;

    public OrdersReader(Chronicle chronicle, CallLog calls) {
        this.chronicle = chronicle;
        this.calls = calls;
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
        chronicle.keep(received, orders(received.event()));
        if (received.event() instanceof OrderEvent.OrderPlaced placed) {
            said(placed.readBack()).ifPresent(call -> calls.tie(received, call, placed.orderId()));
        }
    }

    /** The call on which it was spoken, where that is known. */
    private static Optional<String> said(@Nullable ReadBack readBack) {
        return Optional.ofNullable(readBack).map(ReadBack::call);
    }

    private static List<OrderId> orders(OrderEvent event) {
        return switch (event) {
            case OrderDrafted it -> List.of(it.orderId());
            case OrderEvent.OrderPlaced it -> List.of(it.orderId());
            case OrderEvent.OrderAmended it -> List.of(it.orderId());
            case OrderEvent.OrderReopened it -> List.of(it.orderId());
            case OrderEvent.PaymentRecorded it -> List.of(it.orderId());
            case OrderEvent.OrderAgreed it -> List.of(it.orderId());
            case OrderEvent.OrderConfirmed it -> List.of(it.orderId());
            case OrderEvent.ConfirmationRefused it -> List.of(it.orderId());
            case OrderEvent.OrderCancelled it -> List.of(it.orderId());
            case OrderEvent.OrderExpired it -> List.of(it.orderId());
            case OrderEvent.DeliveryReported it -> List.of(it.orderId());
            case AfterSaleEvent it -> List.of(it.orderId());
            case MysteryEvent.MysteryMarked it -> List.of(it.orderId());
            case MysteryEvent.OrderRehearsed it -> List.of(it.orderId());
            case OrderEvent.Unknown _ -> List.of();
        };
    }
}
