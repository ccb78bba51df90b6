package orderdesk.notification.reply;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.reply.Reply.Content;
import orderdesk.notification.reply.Reply.ReplyChanged;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.Stored;

/** The ready answers of each shop: the desk's own, and over them what the shop has written (R099). */
public final class ReplyBook {

    /** Answers that a shop may write itself; two who add the last at the same moment both may. */
    public static final int OWN_MAX = 500;

    private final Aggregates<Reply, ReplyChanged> own;
    private final Replies replies;
    private final Clock clock;

    public ReplyBook(Aggregates<Reply, ReplyChanged> own, Replies replies, Clock clock) {
        this.own = own;
        this.replies = replies;
        this.clock = clock;
    }

    /** @param words beginnings of words; none for all answers */
    public List<Reply> search(ShopId shop, String words) {
        var byName = new LinkedHashMap<String, Reply>();
        HouseReplies.ALL.forEach(reply -> byName.put(reply.name(), reply));
        replies.own(shop, OWN_MAX).forEach(reply -> byName.put(reply.name(), reply));
        var offered = byName.values().stream().filter(reply -> !reply.retired()).toList();
        return new Search(words).among(offered);
    }

    public Optional<Stored<Reply>> own(ShopId shop, String name) {
        return own.find(shop, id(shop, name));
    }

    /** What the shop's answer of that name said, oldest first. */
    public List<ReplyChanged> history(ShopId shop, String name) {
        return own.history(shop, id(shop, name)).stream().map(Recorded::event).toList();
    }

    /** One of the desk's, where the shop has none of that name. */
    public Optional<Reply> find(ShopId shop, String name) {
        return own(shop, name)
                .map(Stored::state)
                .or(() -> HouseReplies.ALL.stream()
                        .filter(reply -> reply.name().equals(name))
                        .findFirst());
    }

    /**
     * @param content without mistakes
     * @param precondition throws unless the change is based on what is stored
     * @throws TooManyReplies for one more than there may be
     */
    public Stored<Reply> change(
            ShopId shop, String name, Content content, Cause cause, Consumer<Optional<Stored<Reply>>> precondition) {
        var room = replies.own(shop, OWN_MAX).size() < OWN_MAX;
        return own.change(shop, id(shop, name), cause, known -> {
                    precondition.accept(known);
                    if (known.isEmpty() && !room) {
                        throw new TooManyReplies();
                    }
                    return Reply.changed(known.map(Stored::state), name, content, cause.actor(), clock.instant());
                })
                .stored();
    }

    private static String id(ShopId shop, String name) {
        return "%s/%s".formatted(shop, name);
    }
}
