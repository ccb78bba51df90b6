package orderdesk.contracts.stock;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an urgent question to the warehouse, asked while the customer is on the line (R011): the aggregate is
 * the question, the order is data.
 */
public sealed interface WarehouseEvent extends StockEvent {

    WarehouseQuestionId questionId();

    OrderId orderId();

    /**
     * An operator asks the warehouse, and his customer waits.
     *
     * @param line that it is about; absent where it is about the whole order
     * @param question in the operator's words
     * @param answerBy the customer is told a time for a call after that
     */
    @JsonTypeName("inventory.warehouse-asked.v1")
    record WarehouseAsked(
            WarehouseQuestionId questionId,
            OrderId orderId,
            @Nullable LineId line,
            @Nullable Sku sku,
            About about,
            String question,
            String by,
            Instant answerBy,
            Instant at)
            implements WarehouseEvent {}

    /**
     * The warehouse has looked, in time or not.
     *
     * @param units how many pieces it found, where that was asked
     * @param words what else there is to say
     * @param seconds from the question to the answer
     */
    @JsonTypeName("inventory.warehouse-answered.v1")
    record WarehouseAnswered(
            WarehouseQuestionId questionId,
            OrderId orderId,
            @Nullable LineId line,
            Finding finding,
            @Nullable Integer units,
            @Nullable String words,
            boolean inTime,
            long seconds,
            String by,
            Instant at)
            implements WarehouseEvent {}

    /** Nobody in the warehouse answered in time; the customer is promised a call instead. An answer may still come. */
    @JsonTypeName("inventory.warehouse-unanswered.v1")
    record WarehouseUnanswered(
            WarehouseQuestionId questionId,
            OrderId orderId,
            @Nullable LineId line,
            Instant answerBy,
            Instant at) implements WarehouseEvent {}

    enum About {
        /** Whether it is there. */
        AVAILABILITY,
        /** Whether everything that belongs to it is there. */
        COMPLETENESS,
        OTHER
    }

    enum Finding {
        YES,
        PARTLY,
        NO
    }
}
