package orderdesk.platform.queue.web;

import java.time.Instant;
import orderdesk.platform.claim.Position;

/** Positions as text inside a signed cursor. */
final class Places {

    private Places() {}

    static String write(Position position) {
        return "%d %s %s %s".formatted(position.workClass(), position.rank(), position.trigger(), position.id());
    }

    static Position read(String text) {
        var parts = text.split(" ", 4);
        return new Position(Integer.parseInt(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2]), parts[3]);
    }
}
