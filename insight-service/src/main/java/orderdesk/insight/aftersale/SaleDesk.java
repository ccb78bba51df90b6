package orderdesk.insight.aftersale;

import java.util.List;
import orderdesk.insight.aftersale.domain.SaleCase;
import orderdesk.insight.aftersale.domain.SaleCases;
import orderdesk.insight.aftersale.domain.SaleCases.Counted;
import orderdesk.insight.aftersale.domain.SaleCases.Place;
import orderdesk.insight.aftersale.domain.SaleCount;
import orderdesk.insight.aftersale.domain.SaleFigures;
import orderdesk.insight.aftersale.domain.SaleGrouping;
import orderdesk.insight.figures.domain.Period;
import org.jspecify.annotations.Nullable;

/** Counts how fast customers had their answer and their money (R035, R111): exactly, and anew when somebody asks. */
public final class SaleDesk {

    private final SaleCases cases;

    public SaleDesk(SaleCases cases) {
        this.cases = cases;
    }

    public List<SaleFigures> figures(Period period, SaleGrouping by) {
        return new SaleCount(period, by).figures(cases.of(period));
    }

    /** The cases behind a figure, oldest first, from where the list was left. */
    public List<SaleCase> cases(Counted which, @Nullable Place after, int limit) {
        return cases.page(which, after, limit);
    }
}
