package orderdesk.callback.presence.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import java.util.Set;
import orderdesk.callback.presence.Present;
import orderdesk.callback.presence.domain.Attendance;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

final class StoredPresent implements Present {

    private final SelectableAggregates<Attendance, CallEvent> attendances;

    StoredPresent(SelectableAggregates<Attendance, CallEvent> attendances) {
        this.attendances = attendances;
    }

    @Override
    public List<Attendance> of(Set<ShopId> shops, int limit) {
        var words = shops.stream().map(ShopId::value).toList();
        return attendances
                .select(and(in("shop", words), eq("keys.present", true)), ascending("keys.operator"), limit)
                .stream()
                .map(Stored::state)
                .toList();
    }
}
