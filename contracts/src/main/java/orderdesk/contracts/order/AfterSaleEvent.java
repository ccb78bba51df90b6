package orderdesk.contracts.order;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/** What happens in a case after the sale: the aggregate is the case, the order is data (R033 to R035, R097, R108). */
public sealed interface AfterSaleEvent extends OrderEvent {

    AfterSaleId caseId();

    OrderId orderId();

    Instant at();

    /**
     * Something is wrong with an order, and somebody answers for it by a time.
     *
     * @param number of the order, as it is read out
     * @param lines that it is about; none where it is about the whole order
     * @param complaint in the customer's words
     * @param answerBy until when he has his answer: the handling time of this kind (R111)
     * @param by who opened it
     * @param moneyBy the day by which the law gives him his money, where he may have some; absent where he may not
     */
    @JsonTypeName("order.after-sale-opened.v1")
    record AfterSaleOpened(
            AfterSaleId caseId,
            OrderId orderId,
            String number,
            Kind kind,
            List<LineId> lines,
            String complaint,
            Instant answerBy,
            String by,
            Instant at,
            @Nullable Instant moneyBy)
            implements AfterSaleEvent {

        public AfterSaleOpened {
            lines = List.copyOf(lines);
        }

        /** Of a kind by which no money goes back. */
        public AfterSaleOpened(
                AfterSaleId caseId,
                OrderId orderId,
                String number,
                Kind kind,
                List<LineId> lines,
                String complaint,
                Instant answerBy,
                String by,
                Instant at) {
            this(caseId, orderId, number, kind, lines, complaint, answerBy, by, at, null);
        }
    }

    /**
     * Something was done about it, or its time is up. INSTRUCTION_SENT and EVIDENCE_ASKED are what the customer is
     * written; a letter with evidence finds its way back by the id of the case.
     *
     * @param evidence of EVIDENCE_ATTACHED
     * @param refund of REFUND_ASKED and REFUNDED
     * @param replacement of REPLACEMENT_ORDERED: the order that brings the right product
     * @param dueBy of EVIDENCE_ASKED and REFUND_ASKED: until when
     * @param by a person, or the service
     * @param certificate of REFUND_ASKED, or of REFUNDED where nothing goes back in money: what was paid by certificate
     *     goes back as one, issued once for a case; absent where nothing does
     * @param payout of REFUNDED in money: how it was sent; absent of what was announced before that was kept
     */
    @JsonTypeName("order.after-sale-step-taken.v1")
    record AfterSaleStepTaken(
            AfterSaleId caseId,
            OrderId orderId,
            Kind kind,
            Step step,
            @Nullable Evidence evidence,
            @Nullable Money refund,
            @Nullable OrderId replacement,
            @Nullable Instant dueBy,
            String by,
            Instant at,
            @Nullable Money certificate,
            @Nullable Payout payout)
            implements AfterSaleEvent {

        /** Of a step by which no certificate goes back. */
        public AfterSaleStepTaken(
                AfterSaleId caseId,
                OrderId orderId,
                Kind kind,
                Step step,
                @Nullable Evidence evidence,
                @Nullable Money refund,
                @Nullable OrderId replacement,
                @Nullable Instant dueBy,
                String by,
                Instant at) {
            this(caseId, orderId, kind, step, evidence, refund, replacement, dueBy, by, at, null, null);
        }
    }

    /**
     * The case is closed, and the customer is owed no more than this.
     *
     * @param refund what he got back
     * @param coupon what apologises to him (R110); exactly one is issued for a case
     * @param answer what he is told
     * @param inTime before {@code answerBy}
     */
    @JsonTypeName("order.after-sale-resolved.v1")
    record AfterSaleResolved(
            AfterSaleId caseId,
            OrderId orderId,
            Kind kind,
            Resolution resolution,
            @Nullable Money refund,
            @Nullable OrderId replacement,
            @Nullable CouponWanted coupon,
            String answer,
            boolean inTime,
            String by,
            Instant at)
            implements AfterSaleEvent {}

    /** What is wrong (R033, R034, R108). */
    enum Kind {
        WRONG_SIZE,
        DEFECT,
        WRONG_PACKING,
        /** Other goods came than were ordered (R110). */
        WRONG_ORDER,
        /** What was agreed was not kept: late, incomplete, another price. */
        VIOLATION,
        RETURN,
        COMPLAINT,
        /** The parcel was not taken, or came back, or the order came to nothing before: what was paid goes back (R048). */
        REFUSED_DELIVERY
    }

    enum Step {
        /** How to exchange the goods (R033). */
        INSTRUCTION_SENT,
        /** The customer is asked for a photo (R034). */
        EVIDENCE_ASKED,
        EVIDENCE_ATTACHED,
        /** An operator saw the proof elsewhere: in a chat, or on the counter. */
        EVIDENCE_SEEN,
        /** The customer sent nothing in his time; it is the desk's move again. */
        EVIDENCE_LAPSED,
        /** The finance specialist has a task (R035). */
        REFUND_ASKED,
        REFUNDED,
        REPLACEMENT_ORDERED,
        /** Nobody answered in the handling time (R111), or money was not paid by its day. */
        OVERDUE
    }

    enum Resolution {
        EXCHANGED,
        REPLACED,
        REFUNDED,
        ANSWERED,
        REJECTED
    }

    /**
     * A photo or another proof; its content is served by whoever keeps it.
     *
     * @param letter it came by mail: the letter, at notification-service; absent of what came by the link of the case
     * @param mediaType by its content
     */
    record Evidence(UUID id, @Nullable UUID letter, String name, String mediaType, long bytes) {}

    /**
     * @param percent of the order, where it was reckoned so
     * @param why in words that the customer may read
     * @param refundWaived money was due, and the customer said to whoever closed the case that he wants the coupon instead;
     *     absent where it is beside whatever else he gets
     */
    record CouponWanted(
            Money amount,
            @Nullable Integer percent,
            Instant validUntil,
            String why,
            @Nullable Boolean refundWaived) {

        /** Beside whatever else the customer gets. */
        public CouponWanted(Money amount, @Nullable Integer percent, Instant validUntil, String why) {
            this(amount, percent, validUntil, why, null);
        }
    }
}
