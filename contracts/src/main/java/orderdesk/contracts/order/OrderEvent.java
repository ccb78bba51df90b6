package orderdesk.contracts.order;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * What order-service announces on the topic {@code orders}. A published name is forever: a version may gain optional
 * components, any other change is a new {@code .v2} record.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = OrderEvent.Unknown.class)
public sealed interface OrderEvent
        permits OrderDrafted,
                OrderEvent.OrderPlaced,
                OrderEvent.OrderAmended,
                OrderEvent.OrderReopened,
                OrderEvent.PaymentRecorded,
                OrderEvent.OrderAgreed,
                OrderEvent.OrderConfirmed,
                OrderEvent.ConfirmationRefused,
                OrderEvent.OrderCancelled,
                OrderEvent.OrderExpired,
                OrderEvent.DeliveryReported,
                OrderEvent.Unknown,
                MysteryEvent,
                AfterSaleEvent {

    /**
     * An order is owed its call, or, when it came by telephone, carries its read-back.
     *
     * @param number the desk's own number, unique in the shop, read out on the telephone (R020)
     * @param externalNumber the storefront's own number
     * @param version 1, unless a draft was changed before it was placed
     * @param readBack for channel PHONE only: it was read back while it was placed
     */
    @JsonTypeName("order.placed.v1")
    record OrderPlaced(
            OrderId orderId,
            ShopId shop,
            int version,
            String number,
            @Nullable String externalNumber,
            Channel channel,
            OrderTerms terms,
            Benefits benefits,
            List<Code> codes,
            List<Consent> consents,
            Instant placedAt,
            Instant expiresAt,
            @Nullable ReadBack readBack)
            implements OrderEvent {}

    /**
     * The terms changed: {@code terms} is the whole new state, {@code changed} what differs from the version before.
     *
     * @param codes all that the order has now; absent where they are as they were
     */
    @JsonTypeName("order.amended.v1")
    record OrderAmended(
            OrderId orderId,
            int version,
            OrderTerms terms,
            Set<Part> changed,
            @Nullable String reason,
            Instant at,
            @Nullable List<Code> codes)
            implements OrderEvent {

        public OrderAmended(
                OrderId orderId,
                int version,
                OrderTerms terms,
                Set<Part> changed,
                @Nullable String reason,
                Instant at) {
            this(orderId, version, terms, changed, reason, at, null);
        }
    }

    /** A confirmed order was amended and is owed another call; {@code codes} as of {@link OrderAmended}. */
    @JsonTypeName("order.reopened.v1")
    record OrderReopened(
            OrderId orderId,
            int version,
            OrderTerms terms,
            Set<Part> changed,
            @Nullable String reason,
            Instant at,
            @Nullable List<Code> codes)
            implements OrderEvent {

        public OrderReopened(
                OrderId orderId,
                int version,
                OrderTerms terms,
                Set<Part> changed,
                @Nullable String reason,
                Instant at) {
            this(orderId, version, terms, changed, reason, at, null);
        }
    }

    /** Money came in: what was paid and what is due now. The same reference counts once. */
    @JsonTypeName("order.payment-recorded.v1")
    record PaymentRecorded(OrderId orderId, Money amount, String reference, Totals totals, Instant at)
            implements OrderEvent {}

    /** The customer said yes to this version; nothing is promised to him until {@link OrderConfirmed}. */
    @JsonTypeName("order.agreed.v1")
    record OrderAgreed(
            OrderId orderId,
            int version,
            Set<Awaited> waitingFor,
            @Nullable Instant decidedBy,
            Instant at) implements OrderEvent {}

    /**
     * The promise to the customer: the goods of this version are his, and the operator who agreed it is named. Stock is
     * consumed, benefits are redeemed, the shop's back office learns of it.
     */
    @JsonTypeName("order.confirmed.v1")
    record OrderConfirmed(OrderId orderId, int version, OrderTerms terms, OperatorId operator, Instant at)
            implements OrderEvent {}

    /**
     * What the customer agreed to cannot be promised: he is called again, at the front of the queue.
     *
     * @param spokenVersion the version that was read back to him; another one than {@code version} where it was stale
     */
    @JsonTypeName("order.confirmation-refused.v1")
    record ConfirmationRefused(OrderId orderId, int version, int spokenVersion, RefusalReason reason, Instant at)
            implements OrderEvent {}

    /**
     * The order is over, because a person, a storefront or a service said so; everyone releases what he holds for it.
     *
     * @param duplicateOf the order that was kept instead, where both were one wish of one customer
     */
    @JsonTypeName("order.cancelled.v1")
    record OrderCancelled(
            OrderId orderId,
            String reason,
            String by,
            Instant at,
            @Nullable OrderId duplicateOf) implements OrderEvent {

        public OrderCancelled(OrderId orderId, String reason, String by, Instant at) {
            this(orderId, reason, by, at, null);
        }
    }

    /** Nobody agreed to the order in its time; everyone releases what he holds for it. */
    @JsonTypeName("order.expired.v1")
    record OrderExpired(OrderId orderId, Instant at) implements OrderEvent {}

    /** What became of the parcel, and why, in the carrier's or the customer's words; the same reference counts once. */
    @JsonTypeName("order.delivery-reported.v1")
    record DeliveryReported(
            OrderId orderId,
            DeliveryResult result,
            @Nullable String reason,
            String reference,
            Instant at) implements OrderEvent {}

    /** Stands in for event types added after this build, so that an older reader skips them. */
    record Unknown() implements OrderEvent {}

    enum Channel {
        SITE,
        PHONE,
        MAIL
    }

    /** Whether promo-service has to hold something before the order can be confirmed. */
    enum Benefits {
        NONE,
        PENDING
    }

    enum DeliveryResult {
        DELIVERED,
        REFUSED,
        RETURNED,
        FAILED,
        UNCOLLECTED
    }

    /** A certificate or promo code, never in clear: its masked form, and a hash that only its owner can check. */
    record Code(String masked, String keyedHash) {}

    /** Permission that the customer gave, with the wording he saw. */
    record Consent(String purpose, String textVersion, Instant givenAt) {}
}
