package orderdesk.contracts.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A sellable position of one shop, down to size and colour. */
public record Sku(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sku {}

    @Override
    public String toString() {
        return value;
    }
}
