package orderdesk.callback.telephony.asterisk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import orderdesk.callback.telephony.Checked;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.Recorded;

/**
 * What a dialplan records with {@code MixMonitor(${UNIQUEID}.wav,b)}: from the first bridge of that channel until the
 * channel ends. Of a channel that met nobody the file is empty, and nothing is told of it. A message that a caller
 * leaves is told of by the dialplan itself.
 */
final class AsteriskRecorded {

    /** The dialplan's own event: the caller has spoken into a file. */
    static final String MESSAGE = "OrderdeskMessage";

    /** By channel. */
    private final Map<String, Kept> recorded = AsteriskNotices.bounded();

    private record Kept(String call, String id, boolean hasBegun) {

        Notice says(Instant at, boolean complete) {
            return new Notice(AsteriskNotices.PROVIDER, call, null, new Recorded(id, at, complete));
        }
    }

    /** @return nothing for events that say nothing of a recording */
    synchronized Optional<Notice> of(AmiMessage event, Instant now) {
        var channel = event.get("Channel");
        return switch (event.event()) {
            case "MixMonitorStart" -> {
                recorded.put(channel, kept(event, false));
                yield Optional.empty();
            }
            case "BridgeEnter" -> begins(channel, now);
            case "MixMonitorStop", "Hangup" -> ends(channel, now);
            case "UserEvent" ->
                event.get("UserEvent").equals(MESSAGE)
                        ? Optional.of(kept(event, true).says(now, true))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Kept kept(AmiMessage event, boolean hasBegun) {
        return new Kept(
                Checked.id("Linkedid", event.get("Linkedid")), Checked.id("Uniqueid", event.get("Uniqueid")), hasBegun);
    }

    private Optional<Notice> begins(String channel, Instant now) {
        return Optional.ofNullable(recorded.get(channel))
                .filter(its -> !its.hasBegun())
                .map(its -> {
                    recorded.put(channel, new Kept(its.call(), its.id(), true));
                    return its.says(now, false);
                });
    }

    private Optional<Notice> ends(String channel, Instant now) {
        return Optional.ofNullable(recorded.remove(channel))
                .filter(Kept::hasBegun)
                .map(its -> its.says(now, true));
    }
}
