package orderdesk.notification.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.Outbound;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.Stage;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

final class StoredOutbound implements Outbound {

    private final SelectableAggregates<Message, NotificationEvent> messages;

    StoredOutbound(SelectableAggregates<Message, NotificationEvent> messages) {
        this.messages = messages;
    }

    @Override
    public List<Stored<Message>> due(ShopId shop, Instant now, int limit) {
        return messages.select(and(eq("shop", shop.value()), lte("keys.dueAt", now)), ascending("keys.dueAt"), limit);
    }

    @Override
    public List<Stored<Message>> of(ShopId shop, OrderId order, int limit) {
        return messages.select(
                and(eq("shop", shop.value()), eq("keys.order", order.toString())), descending("keys.asked"), limit);
    }

    @Override
    public long sentTo(ShopId shop, String to, Instant since, int limit) {
        var recipient = MessageKind.recipient(shop, to);
        return messages.count(
                and(eq("shop", shop.value()), eq("keys.to", recipient), gte("keys.sentAt", since)), limit);
    }

    @Override
    public long sentBy(ShopId shop, Instant since, int limit) {
        return messages.count(and(eq("shop", shop.value()), gte("keys.sentAt", since)), limit);
    }

    @Override
    public List<String> unreceipted(ShopId shop, Instant since, int limit) {
        var its = and(eq("shop", shop.value()), gte("keys.unreceiptedSince", since));
        return messages.select(its, descending("keys.unreceiptedSince"), limit).stream()
                .map(stored -> stored.state().stage())
                .flatMap(stage -> stage instanceof Stage.Sent sent ? Stream.ofNullable(sent.reference()) : Stream.of())
                .toList();
    }

    @Override
    public Optional<Stored<Message>> referenced(ShopId shop, String reference) {
        var its = and(eq("shop", shop.value()), eq("keys.reference", reference));
        return messages.select(its, ascending("keys.reference"), 1).stream().findFirst();
    }
}
