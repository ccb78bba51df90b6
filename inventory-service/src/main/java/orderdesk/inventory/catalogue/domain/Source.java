package orderdesk.inventory.catalogue.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Who says what an offer says, and since when (R091).
 *
 * @param asOf date of the last list that went in
 * @param staleAfter from that age on it is no longer trusted
 * @param list number of the last list that was let in
 */
public record Source(String supplier, Instant asOf, Duration staleAfter, long list) {

    boolean staleAt(Instant now) {
        return now.isAfter(asOf.plus(staleAfter));
    }
}
