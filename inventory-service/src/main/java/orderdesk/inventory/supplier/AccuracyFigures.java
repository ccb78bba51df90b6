package orderdesk.inventory.supplier;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.supplier.domain.Accuracy;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.platform.shops.Shops;

/** How right we were about a supplier's offers, day by day, measured by each of his lists (R094). */
public final class AccuracyFigures {

    public static final int DAYS_MAX = 31;

    /** One list every quarter of an hour, for as many days, with room to repeat. */
    static final int LISTS_MAX = 3_500;

    private static final int AT_ONCE = 500;

    private final PriceListDesk lists;
    private final Shops shops;
    private final Clock clock;

    public AccuracyFigures(PriceListDesk lists, Shops shops, Clock clock) {
        this.lists = lists;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * @param days that end with today, in the shop's own time
     * @return nothing where the shop has no such supplier
     */
    public Optional<MeasuredAccuracy> figures(ShopId shop, String supplier, int days) {
        var zone =
                shops.settings(shop).map(settings -> ZoneId.of(settings.zone())).orElse(ZoneOffset.UTC);
        var from = clock.instant().minus(Duration.ofDays(Math.min(days, DAYS_MAX)));
        return lists.page(shop, supplier, null, AT_ONCE).map(first -> {
            var found = new ArrayList<PriceList>();
            for (var page = first; !page.isEmpty() && found.size() < LISTS_MAX; ) {
                var recent = page.stream()
                        .filter(list -> !list.receivedAt().isBefore(from))
                        .toList();
                found.addAll(recent);
                page = recent.size() < AT_ONCE
                        ? List.<PriceList>of()
                        : lists.page(shop, supplier, recent.getLast().number(), AT_ONCE)
                                .orElse(List.of());
            }
            return figures(found, zone);
        });
    }

    private static MeasuredAccuracy figures(List<PriceList> found, ZoneId zone) {
        var byDay = new TreeMap<LocalDate, AccuracyOfDay>();
        for (var list : found) {
            var measured = list.accuracy();
            if (measured != null) {
                var date = list.receivedAt().atZone(zone).toLocalDate();
                byDay.merge(date, AccuracyOfDay.of(date, measured), AccuracyOfDay::and);
            }
        }
        var all = byDay.values().stream().map(AccuracyOfDay::offers).reduce(new Accuracy(0, 0, 0), Accuracy::and);
        return new MeasuredAccuracy(all.permyriad(), Accuracy.TARGET, List.copyOf(byDay.values()));
    }

    /**
     * @param permyriad offers, in ten thousand, of which all was as we believed
     * @param targetPermyriad what it should be at least
     */
    public record MeasuredAccuracy(int permyriad, int targetPermyriad, List<AccuracyOfDay> days) {

        public MeasuredAccuracy {
            days = List.copyOf(days);
        }
    }

    /** @param offers of all lists of that day, each measured by itself */
    public record AccuracyOfDay(LocalDate date, int lists, int permyriad, Accuracy offers) {

        static AccuracyOfDay of(LocalDate date, Accuracy measured) {
            return new AccuracyOfDay(date, 1, measured.permyriad(), measured);
        }

        AccuracyOfDay and(AccuracyOfDay other) {
            var both = offers.and(other.offers());
            return new AccuracyOfDay(date, lists + other.lists(), both.permyriad(), both);
        }
    }
}
