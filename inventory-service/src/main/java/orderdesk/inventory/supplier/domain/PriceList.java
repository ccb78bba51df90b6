package orderdesk.inventory.supplier.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one price list.
 *
 * @param number counts the lists of its supplier
 * @param sha256 of the list as it was sent, in hex
 * @param asOf the date that the list carries, else when it came
 * @param rejections the first hundred
 * @param reason why it was not let in; absent where it was
 * @param accuracy of what we had believed; absent where it was not let in, or says nothing of prices and stock
 */
public record PriceList(
        String id,
        String supplier,
        long number,
        State state,
        String sha256,
        Instant asOf,
        Instant receivedAt,
        @Nullable Instant appliedAt,
        String by,
        Counts counts,
        List<Rejection> rejections,
        @Nullable String reason,
        @Nullable Accuracy accuracy) {

    public static final int REJECTIONS_MAX = 100;

    public PriceList {
        rejections = List.copyOf(rejections);
    }

    public enum State {
        /** Let in, and on its way into the catalogue: nothing stops it any more. */
        ACCEPTED,
        APPLIED,
        /** Suspicious as a whole: nothing of it was let in. */
        QUARANTINED,
        /** Not readable to its end: nothing of it was let in. */
        REFUSED
    }

    public PriceList applied(Instant at) {
        return new PriceList(
                id,
                supplier,
                number,
                State.APPLIED,
                sha256,
                asOf,
                receivedAt,
                at,
                by,
                counts,
                rejections,
                reason,
                accuracy);
    }
}
