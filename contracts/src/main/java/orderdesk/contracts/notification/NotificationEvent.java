package orderdesk.contracts.notification;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What notification-service announces on the topic {@code notifications}: what became of each message, without its text
 * or address, and what customers wrote.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = NotificationEvent.Unknown.class)
public sealed interface NotificationEvent {

    /**
     * A server or operator took the message for delivery.
     *
     * @param template what it says, as {@code confirmed}
     * @param attempts how often it was handed over, this time included
     * @param unsure how many of the attempts before ended without an answer: so often it may have been taken before
     */
    @JsonTypeName("notification.message-sent.v1")
    record MessageSent(
            MessageId messageId,
            @Nullable OrderId orderId,
            String template,
            Channel channel,
            int attempts,
            int unsure,
            Instant at)
            implements NotificationEvent {}

    /** It reached its recipient, by what the operator reports. */
    @JsonTypeName("notification.message-delivered.v1")
    record MessageDelivered(
            MessageId messageId, @Nullable OrderId orderId, String template, Channel channel, Instant at)
            implements NotificationEvent {}

    /**
     * It will not be sent, though it should be.
     *
     * @param reason one sentence, without personal data
     */
    @JsonTypeName("notification.message-failed.v1")
    record MessageFailed(
            MessageId messageId,
            @Nullable OrderId orderId,
            String template,
            Channel channel,
            String reason,
            int attempts,
            Instant at)
            implements NotificationEvent {}

    /** It was not sent, because it was no longer true, wanted or allowed. */
    @JsonTypeName("notification.message-suppressed.v1")
    record MessageSuppressed(
            MessageId messageId,
            @Nullable OrderId orderId,
            String template,
            Channel channel,
            Suppression reason,
            Instant at)
            implements NotificationEvent {}

    /**
     * A customer's letter was found in a mailbox of the shop, in the inbox or among the spam (R086).
     *
     * @param letterId the aggregate: the same letter is the same id, however often it is read or moved
     * @param mailbox the shop's address that it was found under, in lower case
     * @param from who says that he sent it; nothing proves it
     * @param subject one line, at most 200 characters
     * @param receivedAt when the mail server took it
     * @param phone the one that stands in it; absent where there is none, or where several do
     * @param lines of an ORDER: 1 to 100; of anything else none
     * @param afterSaleCase what an EVIDENCE is of, by the reply address that the desk gave; absent for anything else
     * @param attachments that were kept, at most 20; their content is served by notification-service
     * @param excerpt the beginning of what he wrote himself, at most 1,000 characters of plain text
     */
    @JsonTypeName("notification.mail-received.v1")
    record MailReceived(
            LetterId letterId,
            MailKind kind,
            String mailbox,
            MailFolder folder,
            MailSender from,
            String subject,
            Instant receivedAt,
            @Nullable Phone phone,
            List<WantedLine> lines,
            @Nullable UUID afterSaleCase,
            List<MailAttachment> attachments,
            String excerpt)
            implements NotificationEvent {

        public MailReceived {
            lines = List.copyOf(lines);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A customer has said himself what he does not want to be written about; the last one says everything.
     *
     * @param customer his id in the shop, from which nobody learns his address
     * @param order by a message about which he said so
     */
    @JsonTypeName("notification.preferences-changed.v1")
    record PreferencesChanged(UUID customer, OrderId order, Set<Purpose> declined, Instant at)
            implements NotificationEvent {}

    /** Stands in for event types added after this build, so that an older reader skips them. */
    record Unknown() implements NotificationEvent {}

    /** What a letter is, as far as can be told from it. */
    enum MailKind {
        /** It lists goods: it becomes a draft of an order. */
        ORDER,
        /** It answers an after-sale case, with what the customer was asked for. */
        EVIDENCE,
        /** Anything else that somebody wrote: it has an owner and a deadline. */
        REQUEST,
        /** No human wrote it: an automatic reply, a bounce, a list. It is kept and never answered. */
        AUTOMATIC
    }

    /** Where a letter lay. */
    enum MailFolder {
        INBOX,
        SPAM
    }

    /** @param name as he writes it; absent where he gives an address only */
    record MailSender(String address, @Nullable String name) {}

    /**
     * One line of an order as it was written.
     *
     * @param text the words, without number and quantity, at most 500 characters
     * @param sku the article, where he named one as such; the catalogue may know none like it
     * @param quantity how many; absent where he did not say
     */
    record WantedLine(
            String text, @Nullable String sku, @Nullable Integer quantity) {}

    /**
     * @param name as it may be shown: a plain file name
     * @param type the media type by its content, never by its name
     * @param bytes of its content
     */
    record MailAttachment(UUID id, String name, String type, long bytes) {}

    enum Channel {
        EMAIL,
        SMS,
        WEBHOOK
    }

    /** Why a customer is written to; he may decline all but the first. */
    enum Purpose {
        /** What he has a right to be told of his order, or asked for. */
        ORDER,
        /** What he would know without it: a reminder. */
        REMINDERS,
        /** What he may use or leave: a coupon. */
        OFFERS
    }

    /** Why a message is not sent. */
    enum Suppression {
        /** Its time had passed before it could be sent. */
        EXPIRED,
        /** The order went on: what it would have said is not so any more. */
        OVERTAKEN,
        /** The customer was reached before. */
        REACHED,
        /** The customer left no address that a message could go to. */
        NO_ADDRESS,
        /** He got as many messages of this shop as one day allows. */
        BUDGET,
        /** The customer does not want to be written to there. */
        UNWANTED
    }
}
