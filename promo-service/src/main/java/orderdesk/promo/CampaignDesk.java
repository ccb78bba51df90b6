package orderdesk.promo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.codes.KeyedCodes;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.CampaignRules;
import orderdesk.promo.domain.CodeIds;
import org.jspecify.annotations.Nullable;

/** What managers do with campaigns. */
public final class CampaignDesk {

    private final SelectableAggregates<Campaign, BenefitEvent> campaigns;
    private final KeyedCodes codes;
    private final Clock clock;

    CampaignDesk(SelectableAggregates<Campaign, BenefitEvent> campaigns, KeyedCodes codes, Clock clock) {
        this.campaigns = campaigns;
        this.codes = codes;
        this.clock = clock;
    }

    /** @throws orderdesk.platform.aggregate.MadeByAnother when a campaign of the shop has this code */
    public Done<Campaign, BenefitEvent> plan(ShopId shop, String code, CampaignRules rules, Once once, Cause cause) {
        var hidden = codes.hidden(code);
        var id = CodeIds.campaign(shop, hidden.keyedHash());
        var now = clock.instant();
        return campaigns.create(shop, id, once, cause, () -> Campaign.plan(id, hidden.masked(), rules, now));
    }

    public Optional<Stored<Campaign>> find(ShopId shop, String id) {
        return campaigns.find(shop, id);
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Optional<Done<Campaign, BenefitEvent>> change(
            ShopId shop,
            String id,
            CampaignRules rules,
            boolean stopped,
            Cause cause,
            Consumer<Stored<Campaign>> precondition) {
        if (find(shop, id).isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        return Optional.of(campaigns.change(shop, id, cause, known -> {
            precondition.accept(known.orElseThrow());
            return known.orElseThrow().state().changed(rules, stopped, now);
        }));
    }

    /** @param after the id of the last one seen */
    public List<Stored<Campaign>> list(ShopId shop, @Nullable String after, int limit) {
        var own = Filters.eq("shop", shop.value());
        var filter = after == null ? own : Filters.and(own, Filters.gt("_id", after));
        return campaigns.select(filter, Sorts.ascending("_id"), limit);
    }
}
