package orderdesk.notification.mailbox.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.mailbox.Letters;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

record StoredLetters(SelectableAggregates<ReceivedLetter, NotificationEvent> letters) implements Letters {

    @Override
    public List<Stored<ReceivedLetter>> due(ShopId shop, Instant now, int limit) {
        return letters.select(and(of(shop), lte("keys.dueAt", now)), ascending("keys.dueAt"), limit);
    }

    @Override
    public List<Stored<ReceivedLetter>> page(ShopId shop, @Nullable MailKind kind, @Nullable Place before, int limit) {
        var ofKind = kind == null ? of(shop) : and(of(shop), eq("keys.kind", kind.name()));
        var filter = before == null ? ofKind : and(ofKind, behind(before));
        return letters.select(filter, descending("keys.receivedAt", "keys.id"), limit);
    }

    private static Bson behind(Place place) {
        return or(
                lt("keys.receivedAt", place.receivedAt()),
                and(eq("keys.receivedAt", place.receivedAt()), lt("keys.id", place.id())));
    }

    @Override
    public Optional<ReceivedLetter> answeredBy(ShopId shop, UUID outgoing) {
        return one(and(of(shop), eq("keys.outgoing", outgoing.toString())), "keys.outgoing");
    }

    @Override
    public Optional<ReceivedLetter> withMessageId(ShopId shop, String messageId) {
        return one(and(of(shop), eq("keys.messageId", LetterKind.hidden(shop, messageId))), "keys.messageId");
    }

    private Optional<ReceivedLetter> one(Bson filter, String sort) {
        return letters.select(filter, ascending(sort), 1).stream()
                .map(Stored::state)
                .findFirst();
    }

    @Override
    public long since(ShopId shop, String sender, Instant then, int limit) {
        return letters.count(
                and(of(shop), eq("keys.from", LetterKind.hidden(shop, sender)), gte("keys.receivedAt", then)), limit);
    }

    @Override
    public boolean isKnown(ShopId shop, String sender) {
        var settled = and(of(shop), eq("keys.from", LetterKind.hidden(shop, sender)), eq("keys.settled", true));
        return letters.count(settled, 1) > 0;
    }

    private static Bson of(ShopId shop) {
        return eq("shop", shop.value());
    }
}
