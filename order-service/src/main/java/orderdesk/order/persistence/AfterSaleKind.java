package orderdesk.order.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;

/** Cases after the sale as they are stored; their time limits are their alarms. */
public final class AfterSaleKind implements AggregateKind<AfterSale, OrderEvent> {

    static final String ORDER = "order";
    static final String STAGE = "stage";
    static final String OPENED_AT = "openedAt";

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "afterSales";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.ORDERS);
    }

    @Override
    public Class<AfterSale> state() {
        return AfterSale.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }

    @Override
    public Optional<Instant> deadline(AfterSale item) {
        return item.deadline();
    }

    @Override
    public Decision<AfterSale, OrderEvent> onTime(AfterSale item, Instant now) {
        return new Handling(service(), now).onTime(item);
    }

    @Override
    public Map<String, Object> keys(AfterSale item) {
        return Map.of(
                ORDER, item.orderId().toString(), STAGE, item.stage().name().name(), OPENED_AT, item.openedAt());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of(ORDER), List.of(STAGE, OPENED_AT), List.of(OPENED_AT));
    }
}
