package orderdesk.confirmation.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import orderdesk.confirmation.quality.domain.Criterion;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.Scorecard;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** By what a shop judges its calls and how many of them; where it says nothing, by the house's own. */
public final class RulesDesk {

    private final Quality.Cards cards;
    private final Shops shops;
    private final Clock clock;

    RulesDesk(Quality.Cards cards, Shops shops, Clock clock) {
        this.cards = cards;
        this.shops = shops;
        this.clock = clock;
    }

    /** Empty where the shop never said anything. */
    public Optional<Stored<Scorecard>> findCard(ShopId shop) {
        return cards.scorecards().find(shop, shop.value());
    }

    public Scorecard card(ShopId shop) {
        return findCard(shop).map(Stored::state).orElseGet(Scorecard::unchanged);
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Stored<Scorecard> change(
            ShopId shop, List<Criterion> wanted, Cause cause, Consumer<Optional<Stored<Scorecard>>> precondition) {
        var now = clock.instant();
        return cards.scorecards()
                .change(shop, shop.value(), cause, known -> {
                    precondition.accept(known);
                    return known.map(Stored::state)
                            .orElseGet(Scorecard::unchanged)
                            .change(wanted, cause.actor(), now);
                })
                .stored();
    }

    /** Empty where the shop never said anything. */
    public Optional<Stored<Plan>> findPlan(ShopId shop) {
        return cards.plans().find(shop, shop.value());
    }

    public Plan plan(ShopId shop) {
        return findPlan(shop).map(Stored::state).orElseGet(() -> Plan.unchanged(shop));
    }

    /** Holds from the next period on, with a seed of its own. */
    public Stored<Plan> change(
            ShopId shop, Plan.Terms wanted, Cause cause, Consumer<Optional<Stored<Plan>>> precondition) {
        var now = clock.instant();
        var zone = zone(shop);
        var seed = UUID.randomUUID().toString();
        return cards.plans()
                .change(shop, shop.value(), cause, known -> {
                    precondition.accept(known);
                    return known.map(Stored::state)
                            .orElseGet(() -> Plan.unchanged(shop))
                            .change(wanted, seed, zone, cause.actor(), now);
                })
                .stored();
    }

    /** The period of the plan in which this moment lies, by the shop's own days. */
    public Plan.Period period(ShopId shop, Instant moment) {
        return plan(shop).period(moment, zone(shop));
    }

    ZoneId zone(ShopId shop) {
        return ZoneId.of(
                shops.settings(shop).orElseThrow(() -> new UnknownShop(shop)).zone());
    }
}
