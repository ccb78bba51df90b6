package orderdesk.order.persistence;

import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.order.domain.PaidReference;
import orderdesk.platform.aggregate.AggregateKind;

/** Payments that brought money back, by what follows from shop and reference; they are told to nobody. */
public final class PaidReferenceKind implements AggregateKind<PaidReference, OrderEvent> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "paidReferences";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<PaidReference> state() {
        return PaidReference.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }
}
