package orderdesk.notification.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.reply.Draft;
import orderdesk.notification.reply.Draft.DraftEvent;
import orderdesk.notification.reply.Replies;
import orderdesk.notification.reply.Reply;
import orderdesk.notification.reply.Reply.ReplyChanged;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

record StoredReplies(SelectableAggregates<Reply, ReplyChanged> replies, SelectableAggregates<Draft, DraftEvent> drafts)
        implements Replies {

    @Override
    public List<Reply> own(ShopId shop, int limit) {
        return replies.select(eq("shop", shop.value()), ascending("keys.title"), limit).stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public List<Stored<Draft>> unhanded(ShopId shop, int limit) {
        var waiting = and(eq("shop", shop.value()), eq("keys.handedOver", false));
        return drafts.select(waiting, ascending("keys.sentAt"), limit);
    }

    @Override
    public List<Draft> sent(ShopId shop, Instant from, Instant to, int limit) {
        var within = and(eq("shop", shop.value()), gte("keys.sentAt", from), lt("keys.sentAt", to));
        return drafts.select(within, descending("keys.sentAt"), limit).stream()
                .map(Stored::state)
                .toList();
    }
}
