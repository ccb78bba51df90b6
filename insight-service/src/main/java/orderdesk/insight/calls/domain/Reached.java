package orderdesk.insight.calls.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * With whom somebody has talked, and when the last of the talks began.
 *
 * @param lastTalks by the person of a shop
 */
public record Reached(Map<UUID, Instant> lastTalks) {

    public static final Reached NOBODY = new Reached(Map.of());

    /** A missed call whose caller nobody has talked with since; a hidden number is nobody whom one could reach. */
    public boolean never(PhoneCall call) {
        if (!call.isMissed() || call.caller() == null) {
            return false;
        }
        var last = lastTalks.get(call.caller());
        return last == null || last.isBefore(call.beganAt());
    }
}
