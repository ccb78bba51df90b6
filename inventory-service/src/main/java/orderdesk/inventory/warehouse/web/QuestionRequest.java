package orderdesk.inventory.warehouse.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Objects;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.stock.WarehouseEvent.About;
import orderdesk.inventory.warehouse.WarehouseDesk.Asked;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * @param lineId absent where the whole order is meant
 * @param withinSeconds so long the customer waits
 */
record QuestionRequest(
        @Schema(example = "0f3c6a52-8d4e-5b19-9a57-3c1d2e4f5a6b")
        OrderId orderId,

        @Schema(example = "1") @Nullable LineId lineId,
        @Schema(example = "AVAILABILITY") About about,

        @Schema(example = "Есть ли ещё красный шарф?", maxLength = TEXT_MAX)
        String question,

        @Schema(defaultValue = "60", minimum = "10", maximum = "600") @Nullable
        Integer withinSeconds) {

    /** Characters of a question, and of what is said with an answer. */
    static final int TEXT_MAX = 500;

    private static final int WITHIN = 60;
    private static final int WITHIN_MIN = 10;
    private static final int WITHIN_MAX = 600;

    Asked asked() {
        var seconds = Objects.requireNonNullElse(withinSeconds, WITHIN);
        new Invalid()
                .text("/question", question, TEXT_MAX)
                .unless(
                        seconds >= WITHIN_MIN && seconds <= WITHIN_MAX,
                        "/withinSeconds",
                        "out-of-range",
                        "From %d to %d.".formatted(WITHIN_MIN, WITHIN_MAX))
                .orElseRefuse();
        return new Asked(about, question.strip(), Duration.ofSeconds(seconds));
    }
}
