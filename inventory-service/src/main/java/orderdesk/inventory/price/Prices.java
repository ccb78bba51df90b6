package orderdesk.inventory.price;

import java.time.Clock;
import java.util.concurrent.Executor;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.catalogue.domain.Products;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.inventory.price.domain.Watch;
import orderdesk.inventory.supplier.SupplierDesk;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.shops.Shops;

/** Both desks of prices, on the same market. */
public record Prices(PriceDesk desk, WatchDesk watch) {

    /**
     * @param listed what suppliers list, at the lists' prices
     * @param competing what competitors list
     * @param pages the same, in the order of SKUs
     * @param lanes each shop is looked at in one
     */
    public static Prices of(
            SelectableAggregates<Pricing, StockEvent> pricings,
            Aggregates<Watch, StockEvent> watches,
            Offers listed,
            Offers competing,
            Products pages,
            SupplierDesk suppliers,
            Shops shops,
            Clock clock,
            Executor lanes) {
        var market = new Market(listed, competing);
        return new Prices(
                new PriceDesk(pricings, market, clock),
                new WatchDesk(pricings, watches, market, pages, suppliers, shops, clock, lanes));
    }
}
