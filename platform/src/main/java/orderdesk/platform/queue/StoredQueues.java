package orderdesk.platform.queue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.WorkItem;
import org.bson.conversions.Bson;

/** The queues as MongoDB sees them: one index in the order of work, read from its front. */
public final class StoredQueues<T extends WorkItem<T>> implements Queues<T> {

    /** More open work of one person are not claimed at once. */
    private static final int OF_PERSON_MAX = 100;

    private static final Bson ORDER_OF_WORK = ascending("keys.class", "keys.rank", "keys.trigger", "keys.order");

    private final SelectableAggregates<T, ?> items;

    public StoredQueues(SelectableAggregates<T, ?> items) {
        this.items = items;
    }

    @Override
    public List<Stored<T>> callable(Set<ShopId> shops, Instant now, int limit) {
        return items.select(
                and(
                        in("shop", words(shops)),
                        eq("keys.queue", WorkKeys.word(Queue.CALL)),
                        lte("keys.callableFrom", now),
                        gt("keys.callableUntil", now),
                        lte("keys.heldUntil", now)),
                ORDER_OF_WORK,
                limit);
    }

    @Override
    public List<Stored<T>> page(
            Set<ShopId> shops, Queue queue, Optional<String> tag, Optional<Position> after, int limit) {
        var ofQueue = and(in("shop", words(shops)), eq("keys.queue", WorkKeys.word(queue)));
        var inQueue = tag.map(word -> and(ofQueue, eq("keys.tags", word))).orElse(ofQueue);
        var filter = after.map(last -> and(inQueue, behind(last))).orElse(inQueue);
        return items.select(filter, ORDER_OF_WORK, limit);
    }

    @Override
    public List<Stored<T>> byOtherRules(ShopId shop, String rules, int limit) {
        return items.select(
                and(eq("shop", shop.value()), eq("keys.queue", WorkKeys.word(Queue.CALL)), ne("keys.rules", rules)),
                ascending("keys.rules"),
                limit);
    }

    @Override
    public List<Stored<T>> ofPerson(ShopId shop, UUID person) {
        return items.select(
                and(eq("shop", shop.value()), eq("keys.person", person.toString()), exists("keys.queue")),
                ORDER_OF_WORK,
                OF_PERSON_MAX);
    }

    @Override
    public boolean isOnly(T item) {
        var known = items.select(
                and(
                        eq("shop", item.shop().value()),
                        eq("keys.person", item.person().toString())),
                ascending("keys.person"),
                2);
        return known.stream().allMatch(one -> one.id().equals(item.id()));
    }

    private static Bson behind(Position last) {
        var sameClass = eq("keys.class", (long) last.workClass());
        var sameRank = and(sameClass, eq("keys.rank", last.rank()));
        var sameTrigger = and(sameRank, eq("keys.trigger", last.trigger()));
        return or(
                gt("keys.class", (long) last.workClass()),
                and(sameClass, gt("keys.rank", last.rank())),
                and(sameRank, gt("keys.trigger", last.trigger())),
                and(sameTrigger, gt("keys.order", last.id())));
    }

    private static List<String> words(Set<ShopId> shops) {
        return shops.stream().map(ShopId::value).toList();
    }
}
