package orderdesk.callback.telephony.messaging;

import java.util.Optional;
import orderdesk.callback.telephony.LinkDesk;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Hears of orders that were placed and read back in one call (R012). */
public final class PhoneOrderReader implements Reader<OrderEvent> {

    private final LinkDesk links;

    public PhoneOrderReader(LinkDesk links) {
        this.links = links;
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
        if (received.event() instanceof OrderPlaced placed) {
            Optional.ofNullable(placed.readBack()).ifPresent(said -> links.spoken(received, placed.orderId(), said));
        }
    }
}
