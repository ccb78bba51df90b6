package orderdesk.order.persistence;

import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.order.crm.domain.CrmMark;
import orderdesk.platform.aggregate.AggregateKind;

/** How far the history of a shop's CRM was read, {@code _id = shop}; told to nobody. */
public final class CrmMarkKind implements AggregateKind<CrmMark, OrderEvent> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "crmMarks";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<CrmMark> state() {
        return CrmMark.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }
}
