package orderdesk.contracts.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person of the desk, as the token issuer names him. */
public record OperatorId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OperatorId {}

    @Override
    public String toString() {
        return value;
    }
}
