package orderdesk.contracts.notification;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * What notification-service announces on the topic {@code notifications}: what became of each message, without its text
 * or address, and what customers wrote.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = NotificationEvent.Unknown.class)
public sealed interface NotificationEvent
        permits NotificationEvent.MessageSent,
                NotificationEvent.MessageDelivered,
                NotificationEvent.MessageFailed,
                NotificationEvent.MessageSuppressed,
                NotificationEvent.PreferencesChanged,
                NotificationEvent.EvidenceUploaded,
                NotificationEvent.Unknown,
                MailEvent {

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
     * A customer has said himself what he does not want to be written about; the last one says everything.
     *
     * @param customer his id in the shop, from which nobody learns his address
     * @param order by a message about which he said so
     */
    @JsonTypeName("notification.preferences-changed.v1")
    record PreferencesChanged(UUID customer, OrderId order, Set<Purpose> declined, Instant at)
            implements NotificationEvent {}

    /**
     * A customer has uploaded a picture or a film to his case, by the link that he was sent (R034).
     *
     * @param caseId the aggregate
     * @param evidenceId follows from the case and the content: the same content twice is announced once
     * @param name that the desk gave it, never the customer's
     * @param mediaType by its content
     */
    @JsonTypeName("notification.evidence-uploaded.v1")
    record EvidenceUploaded(
            AfterSaleId caseId, OrderId orderId, UUID evidenceId, String name, String mediaType, long bytes, Instant at)
            implements NotificationEvent {}

    /** Stands in for event types added after this build, so that an older reader skips them. */
    record Unknown() implements NotificationEvent {}

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
