package orderdesk.promo.persistence;

import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.CampaignRules;

/** How campaigns are stored: found by the hash of their code, which is their id. */
public final class CampaignKind implements SettingKind<Campaign, BenefitEvent> {

    @Override
    public String service() {
        return "promo";
    }

    @Override
    public String collection() {
        return "campaigns";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.BENEFITS);
    }

    @Override
    public Class<Campaign> state() {
        return Campaign.class;
    }

    @Override
    public Class<BenefitEvent> events() {
        return BenefitEvent.class;
    }

    @Override
    public Setting setting(Campaign campaign) {
        return new Setting(campaign.rules().name(), new Told(campaign.rules(), campaign.stopped()));
    }

    private record Told(CampaignRules rules, boolean stopped) {}
}
