package orderdesk.inventory.supplier;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.supplier.domain.BeginsAnew;
import orderdesk.inventory.supplier.domain.ForeignCurrency;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.inventory.supplier.domain.TooManySuppliers;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;

/** Keeps who lists goods for a shop, and how each one's lists are to be understood. */
public final class SupplierDesk {

    public static final int SUPPLIERS_MAX = 100;

    private final SelectableAggregates<Supplier, StockEvent> suppliers;
    private final Shops shops;
    private final Clock clock;

    public SupplierDesk(SelectableAggregates<Supplier, StockEvent> suppliers, Shops shops, Clock clock) {
        this.suppliers = suppliers;
        this.shops = shops;
        this.clock = clock;
    }

    public Optional<Stored<Supplier>> find(ShopId shop, String code) {
        return suppliers.find(shop, SupplierIds.of(shop, code));
    }

    public List<Stored<Supplier>> all(ShopId shop) {
        return suppliers.select(Filters.eq("shop", shop.value()), Sorts.ascending("keys.code"), SUPPLIERS_MAX);
    }

    /**
     * @param check of what is there before: refuses by throwing
     * @throws ForeignCurrency when the shop has another one
     * @throws BeginsAnew where a supplier with lists is to be a competitor, or the other way
     * @throws TooManySuppliers when the shop has {@value #SUPPLIERS_MAX} already
     */
    public Stored<Supplier> settle(
            ShopId shop,
            String code,
            SupplierSettings settings,
            Cause cause,
            Consumer<Optional<Stored<Supplier>>> check) {
        shops.settings(shop).map(known -> known.currency()).ifPresent(currency -> {
            if (!currency.equals(settings.rules().currency())) {
                throw new ForeignCurrency(settings.rules().currency(), currency);
            }
        });
        var now = clock.instant();
        var full = suppliers.count(Filters.eq("shop", shop.value()), SUPPLIERS_MAX) >= SUPPLIERS_MAX;
        return suppliers
                .change(shop, SupplierIds.of(shop, code), cause, known -> {
                    check.accept(known);
                    known.map(Stored::state)
                            .filter(before ->
                                    before.numbered() > 0 && before.settings().competes() != settings.competes())
                            .ifPresent(before -> {
                                throw new BeginsAnew(before.code());
                            });
                    if (known.isEmpty() && full) {
                        throw new TooManySuppliers();
                    }
                    return Decision.of(known.map(Stored::state)
                            .map(supplier -> supplier.with(settings, now))
                            .orElseGet(() -> Supplier.named(code, settings, now)));
                })
                .stored();
    }
}
