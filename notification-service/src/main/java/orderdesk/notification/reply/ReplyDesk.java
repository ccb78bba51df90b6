package orderdesk.notification.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.Written;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.reply.Draft.DraftEvent;
import orderdesk.notification.reply.Draft.Filling;
import orderdesk.notification.reply.Draft.Sent;
import orderdesk.notification.text.Forms;
import orderdesk.notification.text.Values;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import org.jspecify.annotations.Nullable;

/** What operators answer customers in writing: begun with a ready answer, and sent (R100). */
public final class ReplyDesk {

    /** Sent answers of a shop that figures look at, the newest. */
    public static final int FIGURED_MAX = 1_000;

    private static final int ROUND_MAX = 32;

    private final ReplyBook book;
    private final Aggregates<Draft, DraftEvent> drafts;
    private final Aggregates<Message, NotificationEvent> messages;
    private final Aggregates<Correspondence, NotificationEvent> files;
    private final Replies replies;
    private final Forms forms;
    private final Shops shops;
    private final Clock clock;

    public ReplyDesk(
            ReplyBook book,
            Aggregates<Draft, DraftEvent> drafts,
            Aggregates<Message, NotificationEvent> messages,
            Aggregates<Correspondence, NotificationEvent> files,
            Replies replies,
            Forms forms,
            Shops shops,
            Clock clock) {
        this.book = book;
        this.drafts = drafts;
        this.messages = messages;
        this.files = files;
        this.replies = replies;
        this.forms = forms;
        this.shops = shops;
        this.clock = clock;
    }

    public ReplyBook book() {
        return book;
    }

    /**
     * Takes a sheet, with a ready answer filled in where one is named.
     *
     * @return empty where the shop has no such order or answer
     */
    public Optional<Done<Draft, DraftEvent>> begin(
            ShopId shop, OrderId order, @Nullable String reply, Once once, Cause cause) {
        var now = clock.instant();
        var id = Ids.of("draft", shop.value(), once.client(), once.key()).toString();
        return filling(shop, order, reply, now)
                .map(filling -> drafts.create(
                        shop,
                        id,
                        once,
                        cause,
                        () -> Draft.begun(new Draft(id, order, reply, cause.actor(), now, filling, null))));
    }

    private Optional<Filling> filling(ShopId shop, OrderId order, @Nullable String reply, Instant now) {
        var values = files.find(shop, order.toString())
                .map(Stored::state)
                .filter(file -> file.order().isPresent())
                .map(file -> values(file, shop, now));
        return reply == null
                ? values.map(_ -> Filling.NONE)
                : values.flatMap(known -> book.find(shop, reply).map(found -> Filling.of(found, known)));
    }

    private Values values(Correspondence file, ShopId shop, Instant now) {
        var order = file.order().orElseThrow();
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        return Values.of(file, order, settings, forms.of(shop, order), now, now);
    }

    /**
     * A ready answer to somebody who asks without an order, in a letter or a chat (R032).
     *
     * @return empty where the shop has no such answer
     */
    public Optional<Filling> withoutOrder(ShopId shop, String reply) {
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        return book.find(shop, reply).map(found -> Filling.of(found, Values.of(settings, clock.instant())));
    }

    public Optional<Draft> find(ShopId shop, String id) {
        return drafts.find(shop, id).map(Stored::state);
    }

    /** Words that are right because they are the order's own: names, goods, streets; in lower case. */
    public Set<String> familiar(ShopId shop, String id) {
        var now = clock.instant();
        return find(shop, id)
                .flatMap(draft -> files.find(shop, draft.orderId().toString()))
                .map(file ->
                        values(file.state(), shop, now).map().values().stream().map(String::valueOf))
                .map(LanguageCheck::wordsOf)
                .orElse(Set.of());
    }

    /**
     * What is sent is durable when this returns, and becomes a message within a second.
     *
     * @return empty where the shop has no such draft
     * @throws AlreadySent where other words went out
     */
    public Optional<Draft> send(ShopId shop, String id, String subject, String text, Cause cause) {
        return drafts.find(shop, id)
                .map(_ -> drafts.change(
                                shop,
                                id,
                                cause,
                                known -> known.orElseThrow().state().sent(subject, text, clock.instant()))
                        .stored()
                        .state());
    }

    /** Makes messages of what was sent: each once, wherever this breaks off. */
    public void handOver() {
        for (var shop : shops.all()) {
            replies.unhanded(shop, ROUND_MAX).forEach(stored -> handOver(shop, stored.state()));
        }
    }

    private void handOver(ShopId shop, Draft draft) {
        var sent = draft.sent();
        if (sent != null) {
            var cause = new Cause(draft.operator(), draft.id(), null);
            var wish = draft.wish(sent.at());
            var id = wish.id(shop, draft.orderId()).toString();
            messages.change(
                    shop,
                    id,
                    cause,
                    known -> known.map(there -> Decision.<Message, NotificationEvent>of(there.state()))
                            .orElseGet(() ->
                                    Message.wished(wish, written(draft, sent), shop, draft.orderId(), sent.at())));
            drafts.change(
                    shop,
                    draft.id(),
                    cause,
                    known -> Decision.of(known.orElseThrow().state().handedOver()));
        }
    }

    private static Written written(Draft draft, Sent sent) {
        var guessed = draft.filling().guessed().stream()
                .filter(form -> sent.text().contains(form))
                .toList();
        return new Written(sent.subject(), sent.text(), guessed);
    }

    /** How long answers took, of those that were sent in that time. */
    public List<Duration> handlingTimes(ShopId shop, Instant from, Instant to) {
        return replies.sent(shop, from, to, FIGURED_MAX).stream()
                .flatMap(draft -> draft.handling().stream())
                .sorted()
                .toList();
    }
}
