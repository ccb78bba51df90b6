package orderdesk.insight.aftersale;

import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.aftersale.domain.SaleCase;
import orderdesk.insight.aftersale.domain.SaleCases;
import orderdesk.insight.figures.domain.Period;

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
}
