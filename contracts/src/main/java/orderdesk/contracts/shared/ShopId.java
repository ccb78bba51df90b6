package orderdesk.contracts.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One of the shops that the desk serves, by its code; the code is what logs and reports may show (R002). */
public record ShopId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShopId {}

    @Override
    public String toString() {
        return value;
    }
}
