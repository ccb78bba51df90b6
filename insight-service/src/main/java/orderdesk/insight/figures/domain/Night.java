package orderdesk.insight.figures.domain;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The hours in which goods are absent most often, and which R095 wants told apart: 20:00 to 10:00. */
final class Night {

    private static final int FROM = 20;
    private static final int UNTIL = 10;

    private Night() {}

    static boolean holds(@Nullable Instant at, ZoneId zone) {
        if (at == null) {
            return false;
        }
        var hour = at.atZone(zone).getHour();
        return hour >= FROM || hour < UNTIL;
    }
}
