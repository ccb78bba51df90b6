package orderdesk.insight.aftersale.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Period;
import org.jspecify.annotations.Nullable;

/** Every case after the sale that was heard of, kept beyond the topic's retention. */
public interface SaleCases {

    /** What one event teaches; any number of times, and in any order. */
    void learn(ShopId shop, AfterSaleEvent event);

    /** Those that were opened in this time, and those for which finance was asked in it; in no order. */
    List<SaleCase> of(Period period);

    /** A page of those that a figure counts, oldest first. */
    List<SaleCase> page(Counted which, @Nullable Place after, int limit);

    /**
     * What a figure counts in that time.
     *
     * @param key of one group only, as the figures name it; of all, where absent
     */
    record Counted(
            Period period,
            CountedSale counted,
            SaleGrouping by,
            @Nullable String key) {}

    /**
     * Where a list was left.
     *
     * @param at when the case was opened, or money was asked for where the list is about money
     */
    record Place(Instant at, UUID id) {}
}
