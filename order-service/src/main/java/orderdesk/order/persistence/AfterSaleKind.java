package orderdesk.order.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;

/** Cases after the sale as they are stored; their time limits are their alarms. */
public final class AfterSaleKind implements AggregateKind<AfterSale, OrderEvent> {

    static final String ORDER = "order";
    static final String STAGE = "stage";
    static final String OPENED_AT = "openedAt";

    /** The time limit that passed: absent while none did, and once the case is closed. */
    static final String LATE = "late";

    /** Until when money has to be paid: absent where none is owed. */
    static final String MONEY_BY = "moneyBy";

    /** Its time limits are all in its keys and its alarm: absent of cases that were stored before. */
    static final String WATCHED = "watched";

    /** The kind and version of the procedure. */
    static final String PROCEDURE = "procedure";

    /** How it ended: absent before. */
    static final String ENDED = "ended";

    /** The procedure under which the same trouble was solved before. */
    static final String AGAIN = "again";

    static final String IN_TIME = "IN_TIME";
    static final String TOO_LATE = "LATE";
    private static final String REJECTED = "REJECTED";

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
        var keys = new HashMap<String, Object>();
        keys.put(ORDER, item.orderId().toString());
        keys.put(STAGE, item.stage().name().name());
        keys.put(OPENED_AT, item.openedAt());
        keys.put(PROCEDURE, procedure(item.kind(), item.under().version()));
        if (item.lawLate() != null) {
            keys.put(WATCHED, true);
        }
        item.terms().lateness().ifPresent(late -> keys.put(LATE, late.name()));
        item.terms().moneyBy().ifPresent(by -> keys.put(MONEY_BY, by));
        if (item.stage() instanceof Stage.Resolved end) {
            keys.put(ENDED, end.solved() ? end.inTime() ? IN_TIME : TOO_LATE : REJECTED);
        }
        Optional.ofNullable(item.under().again())
                .ifPresent(version -> keys.put(AGAIN, procedure(item.kind(), version)));
        return keys;
    }

    static String procedure(Kind kind, int version) {
        return kind + "/" + version;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of(ORDER),
                List.of(STAGE, OPENED_AT),
                List.of(OPENED_AT),
                List.of(LATE, OPENED_AT),
                List.of(MONEY_BY),
                List.of(PROCEDURE, ENDED),
                List.of(AGAIN));
    }
}
