package orderdesk.contracts.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An urgent question to the warehouse (R011). */
public record WarehouseQuestionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WarehouseQuestionId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
