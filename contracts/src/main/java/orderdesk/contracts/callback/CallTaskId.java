package orderdesk.contracts.callback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A call that the desk owes to somebody, from the moment it is owed until its one outcome. */
public record CallTaskId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallTaskId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
