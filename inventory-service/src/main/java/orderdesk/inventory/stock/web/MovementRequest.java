package orderdesk.inventory.stock.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.function.Function;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.Movement.Reason;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Moving;
import orderdesk.platform.Decision;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * @param source the warehouse, by its code among the shop's suppliers
 * @param units found by a count; moved by a transfer; else added, or taken away where negative
 * @param to where a transfer goes
 */
record MovementRequest(
        @Schema(example = "sklad") String source,
        @Schema(example = "DAMAGED") Reason reason,

        @Schema(example = "-2", minimum = "-1000000", maximum = "1000000")
        int units,

        @Schema(example = "shop-2") @Nullable String to,

        @Schema(example = "Залило при разгрузке", maxLength = NOTE_MAX) @Nullable
        String note) {

    static final int NOTE_MAX = 500;
    static final int UNITS_MAX = 1_000_000;

    Function<Moving, Decision<Item, StockEvent>> movement() {
        check();
        return switch (reason) {
            case COUNTED -> moving -> moving.counted(source, units, note);
            case TRANSFERRED -> moving -> moving.transferred(source, Objects.requireNonNull(to), units, note);
            case FOUND, LOST, DAMAGED, RETURNED, CORRECTED -> moving -> moving.adjusted(source, units, reason, note);
        };
    }

    private void check() {
        new Invalid()
                .unless(Math.abs((long) units) <= UNITS_MAX, "/units", "out-of-range", "At most 1,000,000 pieces.")
                .unless(isRightWay(), "/units", "out-of-range", "This reason makes it %s.".formatted(way()))
                .unless(
                        (reason == Reason.TRANSFERRED) == (to != null),
                        "/to",
                        to == null ? "missing" : "unexpected",
                        "Of a transfer.")
                .unless(!source.equals(to), "/to", "invalid", "Another warehouse.")
                .atMost("/note", note, NOTE_MAX)
                .orElseRefuse();
    }

    private boolean isRightWay() {
        return switch (reason) {
            case COUNTED -> units >= 0;
            case TRANSFERRED, FOUND, RETURNED -> units > 0;
            case LOST, DAMAGED -> units < 0;
            case CORRECTED -> units != 0;
        };
    }

    private String way() {
        return switch (reason) {
            case COUNTED -> "zero or more";
            case TRANSFERRED, FOUND, RETURNED -> "more";
            case LOST, DAMAGED -> "less";
            case CORRECTED -> "more or less";
        };
    }
}
