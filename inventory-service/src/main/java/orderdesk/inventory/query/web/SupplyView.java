package orderdesk.inventory.query.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.contracts.stock.SupplyEvent.Wanted;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.inventory.query.domain.Ordering;
import orderdesk.inventory.query.domain.Query;
import orderdesk.inventory.stock.domain.Combination;
import orderdesk.inventory.stock.domain.Need;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Plan;
import orderdesk.inventory.stock.domain.Preference;
import orderdesk.inventory.stock.domain.Sourcing;
import orderdesk.inventory.stock.domain.Supply;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What an order lacks, who was asked for it, and what is made of the answers; costs for whoever may see them.
 *
 * @param decidedBy nobody is waited for any longer
 * @param preferred what comes first in what is gone by
 * @param settled it was confirmed with what is gone by, which stays
 * @param taken what is gone by: what was settled, else the combination that is preferred
 * @param best by cost, then by time, then with the fewest parcels
 * @param soonest the same by time first
 * @param fewest the same by the number of parcels first
 */
record SupplyView(
        OrderId orderId,
        int orderVersion,
        List<Need> needs,
        List<String> awaited,
        @Nullable Instant decidedBy,
        List<QueryPart> queries,
        Preference preferred,
        boolean settled,
        PlanPart taken,
        PlanPart best,
        PlanPart soonest,
        PlanPart fewest) {

    /** @param form where the supplier may answer by hand, while he owes an answer */
    record QueryPart(
            String supplier,
            Way way,
            int orderVersion,
            List<Wanted> lines,
            Instant askedAt,
            Instant answerBy,
            @Nullable Why silent,
            @Nullable List<Supplied> answer,
            @Nullable Ordering order,
            @Nullable URI form) {}

    /**
     * @param missing pieces that nobody has
     * @param cost of the pieces whose cost is known
     * @param readyAt when the last of it is there; absent where somebody did not say
     * @param exact no other combination of the same answers is better
     */
    record PlanPart(
            List<Plan.Part> parts,
            int missing,
            @Nullable Money cost,
            int unpriced,
            @Nullable Instant readyAt,
            int parcels,
            boolean exact) {

        static PlanPart of(Plan plan, boolean seesCosts) {
            return new PlanPart(
                    seesCosts
                            ? plan.parts()
                            : plan.parts().stream().map(PlanPart::uncosted).toList(),
                    plan.missing(),
                    seesCosts ? plan.cost() : null,
                    plan.unpriced(),
                    plan.readyAt(),
                    plan.suppliers().size(),
                    plan.exact());
        }

        private static Plan.Part uncosted(Plan.Part part) {
            return new Plan.Part(part.supplier(), part.sku(), part.quantity(), null, part.readyAt());
        }
    }

    static SupplyView of(
            OrderStock stock, List<Stored<Query>> queries, Function<Stored<Query>, URI> form, boolean seesCosts) {
        var supply = new Supply(stock);
        var sourcing = supply.sourcing();
        var others =
                new Combination(supply.needs(), sourcing.map(Sourcing::voices).orElse(List.of()));
        return new SupplyView(
                stock.orderId(),
                stock.version(),
                supply.needs(),
                supply.awaited(),
                sourcing.map(Sourcing::decidedBy).orElse(null),
                queries.stream().map(query -> part(query, form, seesCosts)).toList(),
                sourcing.map(Sourcing::preference).orElse(Preference.COST),
                sourcing.map(Sourcing::chosen).isPresent(),
                PlanPart.of(sourcing.isEmpty() ? others.best() : supply.plan(), seesCosts),
                PlanPart.of(others.best(), seesCosts),
                PlanPart.of(others.soonest(), seesCosts),
                PlanPart.of(others.fewest(), seesCosts));
    }

    private static QueryPart part(Stored<Query> stored, Function<Stored<Query>, URI> form, boolean seesCosts) {
        var query = stored.state();
        return new QueryPart(
                query.supplier(),
                query.way(),
                query.version(),
                query.lines(),
                query.askedAt(),
                query.answerBy(),
                query.silent(),
                seesCosts ? query.answer() : uncosted(query.answer()),
                query.order(),
                query.answer() == null ? form.apply(stored) : null);
    }

    private static @Nullable List<Supplied> uncosted(@Nullable List<Supplied> answer) {
        return answer == null
                ? null
                : answer.stream()
                        .map(said -> new Supplied(said.sku(), said.quantity(), null, said.readyAt()))
                        .toList();
    }
}
