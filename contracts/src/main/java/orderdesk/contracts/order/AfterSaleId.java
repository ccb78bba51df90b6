package orderdesk.contracts.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A case of something that went wrong with an order (R097). */
public record AfterSaleId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AfterSaleId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
