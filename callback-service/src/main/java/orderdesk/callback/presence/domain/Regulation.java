package orderdesk.callback.presence.domain;

import java.time.Instant;
import orderdesk.contracts.shared.OperatorId;

/** One version of what everybody of a shop works by, as it was written (R053); it never changes. */
public record Regulation(int version, String text, OperatorId by, Instant at) {

    static Regulation of(Briefing briefing) {
        return new Regulation(briefing.version(), briefing.regulation(), briefing.by(), briefing.at());
    }
}
