package orderdesk.contracts.shared;

import java.util.List;

/**
 * The customer's time zone, and how sure the desk is of it.
 *
 * @param id IANA name
 * @param candidates every zone that the customer may live in; with LOW confidence a call waits until all of them are
 *     open
 */
public record Zone(String id, Source source, Confidence confidence, List<String> candidates) {

    public Zone {
        candidates = candidates == null ? List.of(id) : List.copyOf(candidates);
    }

    public static Zone sure(String id, Source source) {
        return new Zone(id, source, Confidence.HIGH, List.of(id));
    }

    public enum Source {
        ADDRESS,
        POSTAL_CODE,
        PHONE,
        CUSTOMER_SAID,
        SHOP
    }

    public enum Confidence {
        HIGH,
        LOW
    }
}
