package orderdesk.notification.text;

import java.time.Instant;
import java.util.Optional;
import orderdesk.notification.message.domain.Kind;
import orderdesk.platform.Decision;

/**
 * The words that a shop has written itself for one kind of message.
 *
 * @param version counts the changes, from 1
 */
public record OwnWording(Kind kind, Wording wording, int version, String by, Instant at) {

    /** The same words again are no new version. */
    public static Decision<OwnWording, WordingChanged> changed(
            Optional<OwnWording> known, Kind kind, Wording wording, String by, Instant now) {
        if (known.filter(own -> own.wording().equals(wording)).isPresent()) {
            return Decision.of(known.get());
        }
        var version = known.map(OwnWording::version).orElse(0) + 1;
        return Decision.of(
                new OwnWording(kind, wording, version, by, now), new WordingChanged(version, wording, by, now));
    }

    /** Kept as the history of the words; nobody else is told. */
    public record WordingChanged(int version, Wording wording, String by, Instant at) {}
}
