package orderdesk.insight.aftersale.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import orderdesk.insight.figures.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Counts cases group by group: answers of those that were opened in the period, money of those for which finance was
 * asked in it.
 */
public record SaleCount(Period period, SaleGrouping by) {

    /** One row for each group that has any, by its key. */
    public List<SaleFigures> figures(List<SaleCase> cases) {
        var tallies = new TreeMap<String, SaleTally>();
        for (var item : cases) {
            if (isIn(item.openedAt())) {
                tallies.computeIfAbsent(by.decided(item, period), _ -> new SaleTally())
                        .opened(item);
            }
            var refund = item.refund();
            if (refund != null && isIn(refund.askedAt())) {
                tallies.computeIfAbsent(by.refunded(item, refund, period), _ -> new SaleTally())
                        .asked(item, refund);
            }
        }
        return tallies.entrySet().stream()
                .map(each -> each.getValue().figures(each.getKey()))
                .toList();
    }

    /**
     * What a figure counts, oldest first: by when finance was asked where it is about money.
     *
     * @param key of one group only; of all, where absent
     */
    public List<SaleCase> counted(List<SaleCase> cases, CountedSale counted, @Nullable String key) {
        return cases.stream()
                .filter(item -> counted.counts(item) && isIn(at(counted, item)))
                .filter(item -> key == null || key.equals(key(counted, item)))
                .sorted(Comparator.comparing((SaleCase item) -> Objects.requireNonNull(at(counted, item)))
                        .thenComparing(item -> item.id().toString()))
                .toList();
    }

    /** By which a list of these is ordered. */
    public static @Nullable Instant at(CountedSale counted, SaleCase item) {
        var refund = item.refund();
        return counted.isOfRefunds() ? refund == null ? null : refund.askedAt() : item.openedAt();
    }

    private String key(CountedSale counted, SaleCase item) {
        var refund = item.refund();
        return counted.isOfRefunds() && refund != null ? by.refunded(item, refund, period) : by.decided(item, period);
    }

    private boolean isIn(@Nullable Instant at) {
        return at != null && !at.isBefore(period.from()) && at.isBefore(period.until());
    }
}
