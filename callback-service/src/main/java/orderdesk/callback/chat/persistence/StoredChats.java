package orderdesk.callback.chat.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.callback.chat.Chats;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;

final class StoredChats implements Chats {

    private static final Bson LAST_FIRST = descending("keys.opened", "keys.id");

    /** More are not counted one by one. */
    private static final int COUNTED_MAX = 100_000;

    private final SelectableAggregates<Chat, CallEvent> chats;

    StoredChats(SelectableAggregates<Chat, CallEvent> chats) {
        this.chats = chats;
    }

    @Override
    public long waiting(ShopId shop, int limit) {
        return chats.count(and(eq("shop", shop.value()), eq("keys.stage", "waiting")), limit);
    }

    @Override
    public List<Chat> page(Set<ShopId> shops, Optional<Place> after, int limit) {
        var its = in("shop", shops.stream().map(ShopId::value).toList());
        var filter = after.map(last -> and(
                        its,
                        or(
                                lt("keys.opened", last.opened()),
                                and(eq("keys.opened", last.opened()), lt("keys.id", last.id())))))
                .orElse(its);
        return chats.select(filter, LAST_FIRST, limit).stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public ChatCounts figures(ShopId shop, Instant from, Instant to) {
        var opened = and(eq("shop", shop.value()), gte("keys.opened", from), lt("keys.opened", to));
        return new ChatCounts(
                counted(opened),
                counted(and(opened, eq("keys.answered", true))),
                counted(and(opened, eq("keys.outcome", CallOutcome.ABANDONED.name()))),
                counted(and(opened, eq("keys.outcome", CallOutcome.FELL_SILENT.name()))),
                counted(and(opened, eq("keys.settled", true))));
    }

    private long counted(Bson which) {
        return chats.count(which, COUNTED_MAX);
    }
}
