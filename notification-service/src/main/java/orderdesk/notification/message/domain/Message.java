package orderdesk.notification.message.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.notification.NotificationEvent.MessageDelivered;
import orderdesk.contracts.notification.NotificationEvent.MessageFailed;
import orderdesk.contracts.notification.NotificationEvent.MessageSent;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One message, for one cause. It is written down that it is being sent before it is, and what came of it after: between
 * the server's answer and that second write a crash leaves it open whether it was taken. Then it is sent again under
 * the same Message-ID, by which the recipient's side knows it, and counted as {@code unsure}.
 *
 * @param version of the order that it is about; 0 where it is about none
 * @param asked when its cause happened
 * @param validUntil later it is not sent
 * @param written what an operator wrote; absent where the words are the kind's
 * @param attempts how often it was handed over, or was about to be
 * @param unsure how many of these ended without an answer
 */
public record Message(
        MessageId id,
        ShopId shop,
        OrderId orderId,
        Kind kind,
        Channel channel,
        int version,
        @Nullable String about,
        Instant asked,
        Instant validUntil,
        @Nullable Written written,
        Stage stage,
        int attempts,
        int unsure) {

    public static final int ATTEMPTS_MAX = 8;

    /** Longer than all time-outs of a channel together. */
    static final Duration SENDING_MAX = Duration.ofSeconds(120);

    /** As wished for; suppressed at once where its time is over, as in a replay. */
    public static Decision<Message, NotificationEvent> wished(Wish wish, ShopId shop, OrderId order, Instant now) {
        return wished(wish, null, shop, order, now);
    }

    /** As an operator has written it. */
    public static Decision<Message, NotificationEvent> wished(
            Wish wish, @Nullable Written written, ShopId shop, OrderId order, Instant now) {
        var message = new Message(
                wish.id(shop, order),
                shop,
                order,
                wish.kind(),
                Channel.EMAIL,
                wish.version(),
                wish.about(),
                wish.asked(),
                wish.validUntil(),
                written,
                new Stage.Waiting(wish.due()),
                0,
                0);
        return message.isLate(now) ? message.suppress(Suppression.EXPIRED, now) : Decision.of(message);
    }

    /** Brings a message forward that waits for the time it was first wished for; what was put off stays so. */
    public Message hastened(Instant due) {
        return stage instanceof Stage.Waiting(var at) && at.equals(firstDue()) && due.isBefore(at)
                ? at(new Stage.Waiting(due))
                : this;
    }

    private Instant firstDue() {
        return validUntil.minus(kind.validFor());
    }

    /** Leaves a waiting message for later. */
    public Message postponed(Instant until) {
        return stage instanceof Stage.Waiting ? at(new Stage.Waiting(until)) : this;
    }

    /** @throws NotWaiting where another sender was faster, or it is over */
    public Message taken(Letter letter, Channel by, Instant now) {
        if (!(stage instanceof Stage.Waiting(var at)) || at.isAfter(now)) {
            throw new NotWaiting(this);
        }
        return by(by).with(new Stage.Sending(now.plus(SENDING_MAX), letter), attempts + 1, unsure);
    }

    private Message by(Channel other) {
        return new Message(
                id, shop, orderId, kind, other, version, about, asked, validUntil, written, stage, attempts, unsure);
    }

    /** A receipt says so, once or many times. */
    public Decision<Message, NotificationEvent> delivered(Instant now) {
        return stage instanceof Stage.Sent(var _, var letter, var _)
                ? Decision.of(
                        at(new Stage.Delivered(now, letter)),
                        new MessageDelivered(id, orderId, kind.word(), channel, now))
                : Decision.of(this);
    }

    /** A receipt says that it never will be; what was delivered, or has failed before, stays so. */
    public Decision<Message, NotificationEvent> undelivered(String reason, Instant now) {
        return stage instanceof Stage.Sent ? failed(reason, now) : Decision.of(this);
    }

    /** @param attempt the one that came to this; an outcome of an earlier one changes nothing, unless it was taken */
    public Decision<Message, NotificationEvent> after(int attempt, Letter letter, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Taken(var reference)) {
            return sent(letter, reference, now);
        }
        if (!(stage instanceof Stage.Sending) || attempt != attempts) {
            return Decision.of(this);
        }
        return switch (outcome) {
            case Outcome.Refused(var forGood, var reason) when forGood -> fail(reason, now);
            case Outcome.Refused(var _, var reason) -> again(attempts, unsure, reason, now);
            case Outcome.Unanswered(var reason) -> again(attempts, unsure + 1, reason, now);
            case Outcome.Away(var reason) -> again(attempts - 1, unsure, reason, now);
            case Outcome.Taken(var reference) -> sent(letter, reference, now);
        };
    }

    private Decision<Message, NotificationEvent> sent(Letter letter, @Nullable String reference, Instant now) {
        return stage.isOver()
                ? Decision.of(this)
                : Decision.of(
                        at(new Stage.Sent(now, letter, reference)),
                        new MessageSent(id, orderId, kind.word(), channel, attempts, unsure, now));
    }

    private Decision<Message, NotificationEvent> again(int tried, int open, String reason, Instant now) {
        var next = now.plus(Pauses.after(Math.max(1, tried)));
        var later = with(new Stage.Waiting(next), tried, open);
        return tried >= ATTEMPTS_MAX || later.isLate(next) ? later.fail(reason, now) : Decision.of(later);
    }

    /** Nothing happens to what is over. */
    public Decision<Message, NotificationEvent> fail(String reason, Instant now) {
        return stage.isOver() ? Decision.of(this) : failed(reason, now);
    }

    private Decision<Message, NotificationEvent> failed(String reason, Instant now) {
        return Decision.of(
                at(new Stage.Failed(now, reason)),
                new MessageFailed(id, orderId, kind.word(), channel, reason, attempts, now));
    }

    /** Only while it waits: what is being sent may have been taken already. */
    public Decision<Message, NotificationEvent> suppress(Suppression reason, Instant now) {
        return stage instanceof Stage.Waiting
                ? Decision.of(
                        at(new Stage.Suppressed(now, reason)),
                        new MessageSuppressed(id, orderId, kind.word(), channel, reason, now))
                : Decision.of(this);
    }

    /** The instant at which somebody has to look at it though nobody sends it. */
    public Optional<Instant> deadline() {
        return switch (stage) {
            case Stage.Waiting _ -> Optional.of(validUntil);
            case Stage.Sending(var until, var _) -> Optional.of(until);
            case Stage.Sent _, Stage.Delivered _, Stage.Failed _, Stage.Suppressed _ -> Optional.empty();
        };
    }

    /** Its time is over, or whoever was sending it is gone. */
    public Decision<Message, NotificationEvent> onTime(Instant now) {
        return switch (stage) {
            case Stage.Waiting _ -> attempts == 0 ? suppress(Suppression.EXPIRED, now) : fail("Its time is over", now);
            case Stage.Sending _ -> again(attempts, unsure + 1, "The sender is gone", now);
            case Stage.Sent _, Stage.Delivered _, Stage.Failed _, Stage.Suppressed _ -> Decision.of(this);
        };
    }

    public boolean isLate(Instant now) {
        return !now.isBefore(validUntil);
    }

    private Message at(Stage next) {
        return with(next, attempts, unsure);
    }

    private Message with(Stage next, int tried, int open) {
        return new Message(
                id, shop, orderId, kind, channel, version, about, asked, validUntil, written, next, tried, open);
    }
}
