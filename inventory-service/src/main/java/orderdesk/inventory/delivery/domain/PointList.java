package orderdesk.inventory.delivery.domain;

import java.time.Instant;
import java.util.List;

/**
 * What became of a carrier's last list.
 *
 * @param number greater than that of every earlier list of this carrier
 * @param before points that were there before
 * @param read points that can be used
 * @param rejected of the points, in all
 * @param examples the first of the rejected ones, with the reason
 */
public record PointList(
        Carrier carrier,
        long number,
        Instant receivedAt,
        State state,
        long before,
        int read,
        int rejected,
        List<RejectedPoint> examples) {

    public PointList {
        examples = List.copyOf(examples);
    }

    public PointList become(State next) {
        return new PointList(carrier, number, receivedAt, next, before, read, rejected, examples);
    }

    public enum State {
        /** Being let in; where that is long ago, it was interrupted: send the list again. */
        ENTERING,
        APPLIED,
        /** It has lost so many points that nobody believes it: nothing was changed. */
        QUARANTINED
    }

    /** @param point its code, or its position in the list where it has none */
    public record RejectedPoint(String point, String reason) {}
}
