package orderdesk.callback.telephony.messaging;

import java.time.Instant;
import orderdesk.callback.OrderDesk;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.telephony.InVainDesk;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactAttempted;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Hears from confirmation-service with whom somebody talked about his order: that settles what he called for in vain. */
public final class ReachedReader implements Reader<ConfirmationEvent> {

    private final InVainDesk desk;
    private final OrderDesk orders;

    public ReachedReader(InVainDesk desk, OrderDesk orders) {
        this.desk = desk;
        this.orders = orders;
    }

    @Override
    public String topic() {
        return Topics.CONFIRMATIONS;
    }

    @Override
    public Class<ConfirmationEvent> events() {
        return ConfirmationEvent.class;
    }

    @Override
    public void on(Received<ConfirmationEvent> received) {
        switch (received.event()) {
            case CustomerReached it -> spoken(received, it.orderId(), lastWord(it.readBack()));
            case ContactAttempted it when it.result() == AttemptResult.LATER -> spoken(received, it.orderId(), it.at());
            default -> {} // for other readers of the topic
        }
    }

    private void spoken(Received<?> received, OrderId order, Instant at) {
        orders.file(received.shop(), order)
                .flatMap(OrderFile::dialled)
                .ifPresent(phone -> desk.spokenWith(received, phone, at));
    }

    /** An outcome may be written down a while after the talk; what was read back was read in it. */
    private static Instant lastWord(ReadBack said) {
        return said.ticks().stream()
                .map(ReadBack.Tick::at)
                .max(Instant::compareTo)
                .orElse(said.at());
    }
}
