package orderdesk.callback.telephony.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * One telephone as a shop's people ring it: how often of late, and whether its owner forbade it.
 *
 * @param rings of the last day, the earliest first
 * @param stop absent while he may be called
 */
public record Callee(List<Ring> rings, @Nullable Stop stop) {

    public static final Callee NOBODY = new Callee(List.of(), null);

    public static final Duration DAY = Duration.ofHours(24);

    public Callee {
        rings = List.copyOf(rings);
    }

    /** @param dial id of the wish that it was */
    public record Ring(String dial, Instant at) {}

    /** @param reason in the operator's words */
    public record Stop(String reason, OperatorId by, Instant at) {

        public static final int REASON_MAX = 200;
    }

    /**
     * It is about to be rung.
     *
     * @param dial counts once, however often it is sent
     * @param most rings in a day
     * @param isAskedFor its owner wants this call, whatever he said of others
     * @throws DialRefused where it may not be
     */
    public Callee rung(String dial, int most, boolean isAskedFor, Instant now) {
        if (stop != null && !isAskedFor) {
            throw new DialRefused.OnStopList();
        }
        var recent =
                rings.stream().filter(ring -> ring.at().isAfter(now.minus(DAY))).toList();
        if (recent.stream().anyMatch(ring -> ring.dial().equals(dial))) {
            return this;
        }
        if (recent.size() >= most) {
            throw new DialRefused.TooOften(
                    Duration.between(now, recent.getFirst().at().plus(DAY)));
        }
        var more = new ArrayList<>(recent);
        more.add(new Ring(dial, now));
        return new Callee(more, stop);
    }

    /** The first word on it stays. */
    public Callee stopped(Stop why) {
        return stop == null ? new Callee(rings, why) : this;
    }

    public Callee released() {
        return new Callee(rings, null);
    }
}
