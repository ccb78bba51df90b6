package orderdesk.promo.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.benefit.BenefitEvent.CampaignChanged;
import orderdesk.platform.Decision;

/**
 * One of a shop's promotions, any number of which run at once (R030). It knows nothing of its uses: the truth of each is
 * with its order, the limits are in {@link Quota}s, so that a campaign of a million uses is written by nobody.
 *
 * @param masked of its code
 * @param version counts what managers changed
 * @param frontier first block of the limit that may have room; see {@link Quota}
 */
public record Campaign(String id, String masked, int version, CampaignRules rules, boolean stopped, int frontier) {

    /** Blocks that are filled beside each other. */
    public static final int WINDOW = 8;

    public static Decision<Campaign, BenefitEvent> plan(String id, String masked, CampaignRules rules, Instant now) {
        var planned = new Campaign(id, masked, 1, rules, false, 0);
        return Decision.of(planned, planned.change(now));
    }

    /** Orders that hold its discount keep it as it was until they change. */
    public Decision<Campaign, BenefitEvent> changed(CampaignRules next, boolean stop, Instant now) {
        if (next.equals(rules) && stop == stopped) {
            return Decision.of(this);
        }
        var changed = new Campaign(id, masked, version + 1, next, stop, 0);
        return Decision.of(changed, changed.change(now));
    }

    /** Every block before this one was found full. */
    public Decision<Campaign, BenefitEvent> past(int block) {
        return Decision.of(new Campaign(id, masked, version, rules, stopped, Math.max(frontier, block)));
    }

    public int blocks() {
        var uses = rules.usesMax();
        return uses == null ? 0 : Math.ceilDiv(uses, Quota.BLOCK);
    }

    public long capacity(int block) {
        var uses = rules.usesMax();
        return uses == null ? 0 : Math.clamp((long) uses - (long) block * Quota.BLOCK, 0, Quota.BLOCK);
    }

    public Optional<Refusal> refusal(Instant now) {
        if (stopped) {
            return Optional.of(Refusal.BLOCKED);
        }
        if (now.isBefore(rules.from())) {
            return Optional.of(Refusal.NOT_YET);
        }
        return now.isBefore(rules.to()) ? Optional.empty() : Optional.of(Refusal.EXPIRED);
    }

    private CampaignChanged change(Instant now) {
        return new CampaignChanged(id, version, rules.name(), rules.from(), rules.to(), stopped, now);
    }
}
