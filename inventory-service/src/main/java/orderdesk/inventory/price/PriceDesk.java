package orderdesk.inventory.price;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.OwnPrices;
import orderdesk.inventory.price.domain.Applied;
import orderdesk.inventory.price.domain.Basis;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The shop's prices beside those of its competitors: what is proposed is taken, declined or withdrawn here (R090). */
public final class PriceDesk {

    private final SelectableAggregates<Pricing, StockEvent> pricings;
    private final Market market;
    private final Clock clock;

    PriceDesk(SelectableAggregates<Pricing, StockEvent> pricings, Market market, Clock clock) {
        this.pricings = pricings;
        this.market = market;
        this.clock = clock;
    }

    /** For the catalogue: what a shop has set itself is its price from then on. */
    public static OwnPrices ownPrices(Aggregates<Pricing, StockEvent> pricings) {
        return (shop, skus) -> pricings
                .findAll(shop, skus.stream().map(sku -> id(shop, sku)).toList())
                .stream()
                .map(Stored::state)
                .filter(pricing -> pricing.applied() != null)
                .collect(Collectors.toMap(Pricing::sku, PriceDesk::own));
    }

    private static Money own(Pricing pricing) {
        return Optional.ofNullable(pricing.applied()).map(Applied::price).orElseThrow();
    }

    static String id(ShopId shop, Sku sku) {
        return Ids.of("pricing", shop.value(), sku.value()).toString();
    }

    /** What a list of watched prices holds. */
    public enum Which {
        /** Another price is proposed. */
        PROPOSED,
        /** The shop has set its own. */
        APPLIED,
        WATCHED
    }

    /** In the order of their SKUs; one more than {@code limit} where there are more. */
    public List<Stored<Pricing>> page(ShopId shop, Which which, @Nullable String after, int limit) {
        var key = switch (which) {
            case PROPOSED -> "keys.proposed";
            case APPLIED -> "keys.applied";
            case WATCHED -> "keys.sku";
        };
        var wanted = new ArrayList<Bson>(List.of(Filters.eq("shop", shop.value())));
        wanted.add(Filters.gt(key, after == null ? "" : after));
        return pricings.select(Filters.and(wanted), Sorts.ascending(key), limit + 1);
    }

    public Optional<Stored<Pricing>> find(ShopId shop, Sku sku) {
        return pricings.find(shop, id(shop, sku));
    }

    /**
     * @param wanted absent takes what is proposed
     * @param check of what is there before: refuses by throwing
     * @return nothing where nobody lists the product
     * @throws orderdesk.inventory.price.domain.BelowFloor where it would be sold at a loss
     * @throws orderdesk.inventory.price.domain.NothingToDecide where nothing is proposed
     */
    public Optional<Stored<Pricing>> apply(
            ShopId shop, Sku sku, @Nullable Money wanted, Cause cause, Consumer<Optional<Stored<Pricing>>> check) {
        var at = clock.instant();
        return change(shop, sku, cause, check, basis -> pricing -> pricing.apply(wanted, basis, cause.actor(), at));
    }

    /** @throws orderdesk.inventory.price.domain.NothingToDecide where nothing is proposed */
    public Optional<Stored<Pricing>> decline(
            ShopId shop, Sku sku, Cause cause, Consumer<Optional<Stored<Pricing>>> check) {
        return change(shop, sku, cause, check, _ -> Pricing::decline);
    }

    /** @throws orderdesk.inventory.price.domain.NothingToDecide where the lists say the price */
    public Optional<Stored<Pricing>> withdraw(
            ShopId shop, Sku sku, Cause cause, Consumer<Optional<Stored<Pricing>>> check) {
        var at = clock.instant();
        return change(shop, sku, cause, check, basis -> pricing -> pricing.withdraw(basis, cause.actor(), at));
    }

    private Optional<Stored<Pricing>> change(
            ShopId shop,
            Sku sku,
            Cause cause,
            Consumer<Optional<Stored<Pricing>>> check,
            Function<Basis, Function<Pricing, Decision<Pricing, StockEvent>>> command) {
        return Optional.ofNullable(
                        market.of(shop, List.of(sku), clock.instant()).get(sku))
                .map(basis -> pricings.change(shop, id(shop, sku), cause, known -> {
                            check.accept(known);
                            var pricing = known.map(Stored::state).orElseGet(() -> Pricing.of(basis));
                            return command.apply(basis).apply(pricing);
                        })
                        .stored());
    }
}
