package orderdesk.contracts.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One letter that came in: of a shop and a Message-ID, or of its content where it has none. */
public record LetterId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LetterId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
