package orderdesk.contracts.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A line within one order; never given to another line once the line is removed. */
public record LineId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LineId {}

    @Override
    public String toString() {
        return value;
    }
}
