package orderdesk.callback.presence.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;

/**
 * What everybody of a shop has to know before a shift.
 *
 * @param version of the regulation; grows when its text changes, and is then to be acknowledged anew
 * @param news what changed: promotions, what is sold out, a new script; may be empty
 * @param regulation by which everybody works
 */
public record Briefing(int version, String news, String regulation, OperatorId by, Instant at) {

    /** Longest text of each part, in characters. */
    public static final int LENGTH_MAX = 5_000;

    public static Decision<Briefing, CallEvent> write(
            Optional<Briefing> known, String news, String regulation, OperatorId by, Instant now) {
        var version = known.map(Briefing::version).orElse(0);
        var same = known.filter(each -> each.regulation.equals(regulation)).isPresent();
        return Decision.of(new Briefing(same ? version : version + 1, news, regulation, by, now));
    }
}
