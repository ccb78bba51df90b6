package orderdesk.insight.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Figures;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Limits;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Place;
import orderdesk.insight.figures.domain.Slice;
import orderdesk.insight.figures.domain.Totals;
import orderdesk.insight.figures.domain.Wait;
import orderdesk.insight.figures.domain.Waits;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

/** Counts what the desk achieved (R065, R071, R077): exactly, and anew whenever somebody asks. */
public final class FiguresDesk {

    /** So many orders are read at once, until those of a group fill a page. */
    private static final int PART = 500;

    private final Passages passages;
    private final Shops shops;

    public FiguresDesk(Passages passages, Shops shops) {
        this.passages = passages;
        this.shops = shops;
    }

    /** One row for each group that has orders, by its key. */
    public List<Figures> figures(Period period, Grouping by) {
        var groups = new Totals(by, period.zones(), ShopHours.of(shops, period), this::rate);
        passages.each(period, groups::add);
        return groups.figures();
    }

    private Optional<Money> rate(ShopId shop) {
        return shops.settings(shop).map(ShopSettings::operatorHour);
    }

    /** How the share of confirmed orders depends on the wait for the first contact. */
    public List<Wait> waits(Period period) {
        var waits = new Waits(ShopHours.of(shops, period));
        passages.each(period, waits::add);
        return waits.groups();
    }

    /**
     * The orders that waited as long as a group of these, oldest first.
     *
     * @param waited as {@link Wait#key()}; no group, and no order, has another
     */
    public List<Passage> waited(Period period, String waited, @Nullable Place after, int limit) {
        var waits = new Waits(ShopHours.of(shops, period));
        var found = new ArrayList<Passage>();
        var from = after;
        while (true) {
            var part = passages.counted(period, Counted.OVER, null, from, PART);
            part.stream()
                    .filter(passage ->
                            waits.group(passage).filter(waited::equals).isPresent())
                    .forEach(found::add);
            if (found.size() >= limit || part.size() < PART) {
                return List.copyOf(found.subList(0, Math.min(found.size(), limit)));
            }
            from = Place.of(part.getLast());
        }
    }

    /** By which these shops' orders are judged, where all of them have the same; nothing where they differ. */
    public Optional<Limits> limits(Period period) {
        var all = period.shops().stream()
                .flatMap(shop -> shops.settings(shop).stream())
                .map(ShopSettings::limits)
                .map(its -> new Limits(
                        its.firstContactTarget().toMinutes(),
                        its.firstContactBreach().toMinutes()))
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** The orders behind a figure, oldest first. */
    public List<Passage> orders(
            Period period, Counted counted, @Nullable Slice slice, @Nullable Place after, int limit) {
        return passages.counted(period, counted, slice, after, limit);
    }
}
