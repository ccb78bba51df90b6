package orderdesk.platform.queue.web;

import java.util.Optional;
import orderdesk.platform.claim.Position;
import org.jspecify.annotations.Nullable;

/** @param bound only work that stands before it is given out; the other queue's head, as the gateway read it */
public record Next(@Nullable Head bound) {

    /** The documentation shows it, and the tests send it. */
    public static final String EXAMPLE = """
            {"bound": {"class": 2, "rank": "2026-11-24T11:35:00Z", "trigger": "2026-11-24T11:05:00Z",
             "id": "00000000-0000-0042-0000-000000000001"}}
            """;

    static Optional<Position> before(@Nullable Next request) {
        return Optional.ofNullable(request).map(Next::bound).map(Head::position);
    }
}
