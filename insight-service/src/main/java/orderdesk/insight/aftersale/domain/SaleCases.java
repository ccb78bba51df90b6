package orderdesk.insight.aftersale.domain;

import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Period;

/** Every case after the sale that was heard of, kept beyond the topic's retention. */
public interface SaleCases {

    /** What one event teaches; any number of times, and in any order. */
    void learn(ShopId shop, AfterSaleEvent event);

    /** Those that were opened in this time, and those for which finance was asked in it; in no order. */
    List<SaleCase> of(Period period);
}
