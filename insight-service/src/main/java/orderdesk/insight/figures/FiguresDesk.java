package orderdesk.insight.figures;

import java.util.List;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Figures;
import orderdesk.insight.figures.domain.Grouping;
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

    private final Passages passages;
    private final Shops shops;

    public FiguresDesk(Passages passages, Shops shops) {
        this.passages = passages;
        this.shops = shops;
    }

    /** One row for each group that has orders, by its key. */
    public List<Figures> figures(Period period, Grouping by) {
        var groups = new Totals(by, period.zones(), ShopHours.of(shops, period));
        passages.each(period, groups::add);
        return groups.figures();
    }

    /** How the share of confirmed orders depends on the wait for the first contact. */
    public List<Wait> waits(Period period) {
        var waits = new Waits(ShopHours.of(shops, period));
        passages.each(period, waits::add);
        return waits.groups();
    }

    /** The orders behind a figure, oldest first. */
    public List<Passage> orders(
            Period period, Counted counted, @Nullable Slice slice, @Nullable Place after, int limit) {
        return passages.counted(period, counted, slice, after, limit);
    }
}
