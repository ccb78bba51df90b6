package orderdesk.promo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.promo.Applying.Run;
import orderdesk.promo.domain.Ask;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.Hold.Kind;
import orderdesk.promo.domain.Plan;
import orderdesk.promo.domain.Plan.Found;
import orderdesk.promo.domain.Quota;
import orderdesk.promo.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** Asks for uses of campaigns that are limited; those without limits are asked nothing. */
record Uses(Aggregates<Quota, BenefitEvent> quotas, Blocks blocks) {

    /** What the plan's discounts need a use of. */
    List<Wanted> wanted(Run run, Plan plan, Found found) {
        var wanted = new ArrayList<Wanted>();
        for (var hash : plan.discounts().keySet()) {
            var campaign = found.campaign(hash).orElseThrow();
            var perCustomer = campaign.rules().perCustomerMax();
            if (perCustomer != null) {
                var quota = Quota.ofCustomer(campaign.id(), plan.basket().customer());
                wanted.add(new Wanted(hash, campaign, quota, perCustomer, null));
            }
            if (campaign.blocks() > 0) {
                var block = blocks.first(run, campaign);
                var quota = Quota.ofBlock(campaign.id(), block);
                wanted.add(new Wanted(hash, campaign, quota, campaign.capacity(block), block));
            }
        }
        return wanted;
    }

    Lacking ask(Run run, List<Wanted> wanted) {
        var excluded = new HashMap<String, Refusal>();
        var other = new HashMap<String, Integer>();
        for (var want : wanted) {
            if (ask(run, want, Kind.HELD) == 0) {
                instead(run, want)
                        .ifPresentOrElse(
                                block -> other.put(want.campaign().id(), block),
                                () -> excluded.put(want.hash(), want.refusal()));
            }
        }
        return new Lacking(excluded, other);
    }

    private Optional<Integer> instead(Run run, Wanted want) {
        return want.block() == null ? Optional.empty() : blocks.next(run, want.campaign(), want.block());
    }

    private long ask(Run run, Wanted want, Kind kind) {
        var ask = new Ask(run.benefits().orderId(), run.benefits().step(), kind, 1);
        return quotas.change(
                        run.shop(),
                        want.quota(),
                        run.cause(),
                        known -> known.map(Stored::state)
                                .orElseGet(() -> Quota.of(want.campaign().id(), want.block()))
                                .asked(ask, want.capacity(), run.now()))
                .stored()
                .state()
                .holds()
                .amountOf(run.benefits().orderId());
    }

    void spend(Run run) {
        var ask = new Ask(run.benefits().orderId(), run.benefits().step(), Kind.SPENT, 1);
        run.benefits().quotas().forEach(quota -> ask(run, quota, ask));
    }

    /** Everything that this order may have a use of, but these. */
    void giveBack(Run run, List<String> kept) {
        var ask = new Ask(run.benefits().orderId(), run.benefits().step(), Kind.NONE, 0);
        run.benefits().quotas().stream().filter(quota -> !kept.contains(quota)).forEach(quota -> ask(run, quota, ask));
    }

    /** A quota that is not there has been asked by nobody: a run that comes late was overtaken before. */
    private void ask(Run run, String quota, Ask ask) {
        if (quotas.find(run.shop(), quota).isPresent()) {
            quotas.change(run.shop(), quota, run.cause(), known -> {
                var there = known.orElseThrow().state();
                return there.asked(ask, there.capacity(), run.now());
            });
        }
    }

    /** @param block of the campaign's limit; absent where the limit is the customer's */
    record Wanted(
            String hash,
            Campaign campaign,
            String quota,
            long capacity,
            @Nullable Integer block) {

        Refusal refusal() {
            return block == null ? Refusal.CUSTOMER_LIMIT : Refusal.LIMIT;
        }
    }

    /** What could not be had: codes that are worth nothing, and blocks to try instead. */
    record Lacking(Map<String, Refusal> excluded, Map<String, Integer> blocks) {

        boolean any() {
            return !excluded.isEmpty() || !blocks.isEmpty();
        }
    }
}
