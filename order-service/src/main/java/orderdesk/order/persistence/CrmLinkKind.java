package orderdesk.order.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.order.crm.domain.CrmLink;
import orderdesk.platform.aggregate.AggregateKind;

/** Orders of CRMs, under the id of the order here; told to nobody. */
public final class CrmLinkKind implements AggregateKind<CrmLink, OrderEvent> {

    static final String DUE_AT = "dueAt";
    static final String PROBLEM = "problem";

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "crmLinks";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<CrmLink> state() {
        return CrmLink.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }

    @Override
    public Map<String, Object> keys(CrmLink link) {
        var keys = new HashMap<String, Object>();
        keys.put(PROBLEM, link.trouble().isPresent());
        if (link.nextAt() != null) {
            keys.put(DUE_AT, link.nextAt());
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of(DUE_AT), List.of(PROBLEM));
    }
}
