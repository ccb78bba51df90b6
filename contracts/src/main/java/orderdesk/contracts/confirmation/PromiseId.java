package orderdesk.contracts.confirmation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A promise to call, from the moment it is given until it is kept, renegotiated or broken. */
public record PromiseId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PromiseId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
