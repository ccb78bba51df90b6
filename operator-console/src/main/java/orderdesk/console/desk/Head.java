package orderdesk.console.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Comparator;

/** Where the front of a queue stands in the order of work, which is the same in every service. */
record Head(@JsonProperty("class") int workClass, Instant rank, Instant trigger, String id)
        implements Comparable<Head> {

    private static final Comparator<Head> ORDER = Comparator.comparingInt(Head::workClass)
            .thenComparing(Head::rank)
            .thenComparing(Head::trigger)
            .thenComparing(Head::id);

    /** Before everything: nothing new is given out in front of it, only what is held already. */
    static final Head FRONT = new Head(0, Instant.EPOCH, Instant.EPOCH, "");

    @Override
    public int compareTo(Head other) {
        return ORDER.compare(this, other);
    }
}
