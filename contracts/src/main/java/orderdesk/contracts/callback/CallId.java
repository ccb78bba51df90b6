package orderdesk.contracts.callback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One call in the telephone exchange, ringing to hung up, whatever is transferred on the way. */
public record CallId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
