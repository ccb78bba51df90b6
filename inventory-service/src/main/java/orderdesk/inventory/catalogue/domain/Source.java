package orderdesk.inventory.catalogue.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who says what an offer says, and since when (R091).
 *
 * @param asOf date of the last list that went in
 * @param staleAfter from that age on it is no longer trusted
 * @param list number of the last list that was let in
 * @param terms on which he supplies
 */
public record Source(String supplier, Instant asOf, Duration staleAfter, long list, Terms terms) {

    /** Of whose terms nothing is known. */
    public Source(String supplier, Instant asOf, Duration staleAfter, long list) {
        this(supplier, asOf, staleAfter, list, Terms.NONE);
    }

    /** From when on it is not trusted any more. */
    public Instant staleAt() {
        return asOf.plus(staleAfter);
    }

    /** For how long it has not been trusted any more; nothing while it is. */
    public Optional<Duration> staleFor(Instant now) {
        return Optional.of(Duration.between(staleAt(), now)).filter(Duration::isPositive);
    }

    /** So old that its figure says nothing: untrusted for as long as it was to be trusted. */
    boolean saysNothingAt(Instant now) {
        return staleFor(now).filter(stale -> stale.compareTo(staleAfter) > 0).isPresent();
    }
}
