package orderdesk.inventory.catalogue.domain;

import java.util.List;
import orderdesk.contracts.shared.Sku;

/**
 * What a shop says does instead of one of its products (R023), by hand; it comes before whatever is found by likeness.
 *
 * @param instead the best first
 */
public record Analogues(Sku sku, List<Sku> instead) {

    /** More than an operator can offer, and few enough to look up for every line that is short. */
    public static final int MOST = 20;

    public Analogues {
        instead = List.copyOf(instead);
    }
}
