package orderdesk.inventory.warehouse.web;

import io.swagger.v3.oas.annotations.media.Schema;
import orderdesk.contracts.stock.WarehouseEvent.Finding;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * @param units pieces found
 * @param words what else the customer should hear
 */
record AnswerRequest(
        @Schema(example = "PARTLY") Finding finding,

        @Schema(example = "1", minimum = "0", maximum = "1000000") @Nullable
        Integer units,

        @Schema(example = "Один, без коробки", maxLength = QuestionRequest.TEXT_MAX) @Nullable
        String words) {

    private static final int UNITS_MAX = 1_000_000;

    void check() {
        new Invalid()
                .unless(
                        units == null || units >= 0 && units <= UNITS_MAX,
                        "/units",
                        "out-of-range",
                        "From 0 to %d.".formatted(UNITS_MAX))
                .atMost("/words", words, QuestionRequest.TEXT_MAX)
                .orElseRefuse();
    }
}
