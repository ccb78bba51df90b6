package orderdesk.insight.aftersale;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.aftersale.domain.SaleCase;
import orderdesk.insight.aftersale.domain.SaleCases;
import orderdesk.insight.aftersale.domain.SaleCount;
import orderdesk.insight.figures.domain.Period;
import org.jspecify.annotations.Nullable;

/** Cases as a test wrote them down; what was taught is recorded. */
public final class SaleCasesInMemory implements SaleCases {

    public final List<SaleCase> cases = new ArrayList<>();
    public final List<AfterSaleEvent> taught = new ArrayList<>();

    @Override
    public void learn(ShopId shop, AfterSaleEvent event) {
        taught.add(event);
    }

    @Override
    public List<SaleCase> of(Period period) {
        return cases.stream()
                .filter(item -> period.shops().contains(item.shop()))
                .toList();
    }

    @Override
    public List<SaleCase> page(Counted which, @Nullable Place after, int limit) {
        return new SaleCount(which.period(), which.by())
                .counted(of(which.period()), which.counted(), which.key()).stream()
                        .filter(item -> after == null || isBeyond(which, item, after))
                        .limit(limit)
                        .toList();
    }

    private static boolean isBeyond(Counted which, SaleCase item, Place after) {
        var at = Objects.requireNonNull(SaleCount.at(which.counted(), item));
        return at.isAfter(after.at())
                || at.equals(after.at())
                        && item.id().toString().compareTo(after.id().toString()) > 0;
    }
}
