package orderdesk.platform.queue.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import orderdesk.platform.claim.Position;

/** Where the front of a queue stands in the order of work. */
public record Head(@JsonProperty("class") int workClass, Instant rank, Instant trigger, String id) {

    public static Head of(Position position) {
        return new Head(position.workClass(), position.rank(), position.trigger(), position.id());
    }

    Position position() {
        return new Position(workClass, rank, trigger, id);
    }
}
