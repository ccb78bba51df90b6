package orderdesk.platform.aggregate;

import java.util.List;
import org.bson.conversions.Bson;

/** Aggregates that can be selected by their {@code keys}; for adapters in {@code persistence} packages. */
public interface SelectableAggregates<A, E> extends Aggregates<A, E> {

    /**
     * @param filter over {@code shop} and {@code keys.*}; it must name the shops
     * @param sort over the same fields
     */
    List<Stored<A>> select(Bson filter, Bson sort, int limit);

    long count(Bson filter, int limit);
}
