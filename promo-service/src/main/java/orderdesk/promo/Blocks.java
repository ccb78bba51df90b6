package orderdesk.promo;

import java.util.Optional;
import java.util.stream.IntStream;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.promo.Applying.Run;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.Quota;

/**
 * Where an order looks for a use of a limited campaign. Orders are spread over a window of blocks; once all of these are
 * full the window moves on, which is the only time that they write to the campaign. After the last block, what was given
 * back is looked for.
 */
record Blocks(Aggregates<Campaign, BenefitEvent> campaigns, Aggregates<Quota, BenefitEvent> quotas, OpenBlocks open) {

    /** The block that this order tried before, or one of the window by chance of its id. */
    int first(Run run, Campaign campaign) {
        var tried = run.benefits().blocks().get(campaign.id());
        return tried != null && tried < campaign.blocks() ? tried : byChance(run, campaign);
    }

    /** Another block that seems to have room; nothing where none has. */
    Optional<Integer> next(Run run, Campaign seen, int full) {
        var campaign = campaigns.find(run.shop(), seen.id()).map(Stored::state).orElse(seen);
        if (campaign.frontier() > full) {
            return Optional.of(byChance(run, campaign))
                    .filter(block -> block < campaign.blocks())
                    .or(() -> open.of(run.shop(), campaign.id()));
        }
        var room = window(campaign)
                .filter(block -> block != full && hasRoom(run.shop(), campaign, block))
                .boxed();
        return room.findFirst().or(() -> moveOn(run, campaign));
    }

    private Optional<Integer> moveOn(Run run, Campaign campaign) {
        var beyond = Math.min(campaign.frontier() + Campaign.WINDOW, campaign.blocks());
        var moved = campaigns
                .change(
                        run.shop(),
                        campaign.id(),
                        run.cause(),
                        known -> known.orElseThrow().state().past(beyond))
                .stored()
                .state();
        return moved.frontier() < moved.blocks() ? Optional.of(byChance(run, moved)) : open.of(run.shop(), moved.id());
    }

    private boolean hasRoom(ShopId shop, Campaign campaign, int block) {
        return quotas.find(shop, Quota.ofBlock(campaign.id(), block))
                .map(stored -> stored.state().open())
                .orElse(true);
    }

    private static int byChance(Run run, Campaign campaign) {
        var window = (int) window(campaign).count();
        var chance = Math.floorMod(run.benefits().orderId().value().hashCode(), Math.max(1, window));
        return campaign.frontier() + chance;
    }

    private static IntStream window(Campaign campaign) {
        return IntStream.range(campaign.frontier(), Math.min(campaign.frontier() + Campaign.WINDOW, campaign.blocks()));
    }

    /** A block of a campaign in which something was given back. */
    @FunctionalInterface
    public interface OpenBlocks {

        Optional<Integer> of(ShopId shop, String campaign);
    }
}
