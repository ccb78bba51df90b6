package orderdesk.promo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.promo.domain.OrderBenefits;
import orderdesk.promo.domain.Outcome;
import orderdesk.promo.domain.Plan;

/**
 * Takes one order's step to its end: asks everything that is limited, then writes down what they answered. Any number of
 * runs may do that beside each other, and each may stop anywhere.
 */
record Applying(Aggregates<OrderBenefits, BenefitEvent> orders, Lookup lookup, Uses uses, Purse purse, Clock clock) {

    /** A run that others keep overtaking leaves the rest to {@link BenefitsDesk#resume}. */
    private static final int ROUNDS_MAX = 60;

    /** @return as far as this run came */
    Stored<OrderBenefits> finish(Stored<OrderBenefits> stored, Cause cause) {
        var current = stored;
        for (var round = 0; round < ROUNDS_MAX && current.state().applying(); round++) {
            current = round(current, cause);
        }
        return current;
    }

    private Stored<OrderBenefits> round(Stored<OrderBenefits> stored, Cause cause) {
        return switch (stored.state().aim()) {
            case HOLD -> hold(new Run(stored.shop(), stored.state(), cause, clock.instant()));
            case REDEEM, KEEP -> redeem(new Run(stored.shop(), stored.state(), cause, clock.instant()));
            case RELEASE -> release(new Run(stored.shop(), stored.state(), cause, clock.instant()));
        };
    }

    private Stored<OrderBenefits> hold(Run run) {
        var benefits = run.benefits();
        var basket = benefits.wanted().orElseThrow();
        var found = lookup.of(run.shop(), benefits.codes());
        var elsewhere = lookup.elsewhere(run.shop(), benefits, found);
        if (!elsewhere.isEmpty()) {
            return change(run, known -> known.again(benefits.step(), elsewhere, Map.of(), run.now()));
        }
        var plan = Plan.of(benefits, basket, found, run.now());
        var wanted = uses.wanted(run, plan, found);
        var touching = wanted.stream().map(Uses.Wanted::quota).toList();
        if (!benefits.quotas().containsAll(touching)) {
            return change(run, known -> known.touching(benefits.step(), touching));
        }
        var lacking = uses.ask(run, wanted);
        if (lacking.any()) {
            return change(run, known -> known.again(benefits.step(), lacking.excluded(), lacking.blocks(), run.now()));
        }
        var answers = purse.ask(run, plan);
        if (answers.contradictory()) {
            return change(run, known -> known.again(benefits.step(), Map.of(), Map.of(), run.now()));
        }
        purse.giveBack(run, answers.asked());
        uses.giveBack(run, touching);
        var results = Outcome.of(benefits, plan, found, answers.certificates());
        return change(run, known -> known.settled(benefits.step(), results, touching, benefits.quotas(), run.now()));
    }

    private Stored<OrderBenefits> redeem(Run run) {
        var benefits = run.benefits();
        purse.spend(run);
        uses.spend(run);
        return change(
                run,
                known -> known.settled(
                        benefits.step(), benefits.results(), benefits.quotas(), benefits.quotas(), run.now()));
    }

    private Stored<OrderBenefits> release(Run run) {
        var benefits = run.benefits();
        purse.giveBack(run, Set.of());
        uses.giveBack(run, List.of());
        return change(
                run,
                known -> known.settled(benefits.step(), benefits.results(), List.of(), benefits.quotas(), run.now()));
    }

    private Stored<OrderBenefits> change(Run run, Function<OrderBenefits, Decision<OrderBenefits, BenefitEvent>> next) {
        return orders.change(
                        run.shop(),
                        run.benefits().orderId().toString(),
                        run.cause(),
                        known -> next.apply(known.orElseThrow().state()))
                .stored();
    }

    /** One attempt at one step, with the time by which all of it is judged. */
    record Run(ShopId shop, OrderBenefits benefits, Cause cause, Instant now) {}
}
